using System.Collections.Generic;
using System.Linq;
using System.Threading;
using MicroHttp.Generator.Diagnostics;
using MicroHttp.Generator.Model;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Parsing
{
    /// <summary>Parses an application or handler class for itself.</summary>
    internal sealed class ClassParser
    {
        private readonly INamedTypeSymbol _type;
        private readonly ISymbol _within;
        private readonly Compilation _compilation;
        private readonly List<Problem> _problems = new List<Problem>();

        private ClassParser(INamedTypeSymbol type, ISymbol within, Compilation compilation)
        {
            _type = type;
            _within = within;
            _compilation = compilation;
        }

        /// <summary>Parses <paramref name="type"/>.</summary>
        /// <param name="type">The class.</param>
        /// <param name="within">The application, or the assembly, that must be able to call its methods.</param>
        /// <param name="compilation">The compilation that sees it.</param>
        /// <param name="cancellation">Ends the work early.</param>
        public static ClassModel Parse(INamedTypeSymbol type, ISymbol within, Compilation compilation, CancellationToken cancellation)
        {
            return new ClassParser(type, within, compilation).Parse(cancellation);
        }

        private ClassModel Parse(CancellationToken cancellation)
        {
            TemplateModel? prefix = TemplateModel.Empty;
            string? host = null;
            int index = 0;
            foreach (AttributeData attribute in _type.GetAttributes())
            {
                if (attribute.AttributeClass.Is(KnownNames.HttpHandlerAttribute))
                {
                    prefix = TemplateParser.Parse(attribute.Text(0) ?? "", _type.Id(), index, true, _problems);
                    host = attribute.Named<string>("Host");
                }

                index++;
            }

            EquatableArray<FilterModel> filters = FilterParser.Parse(_type, _type, _within, _compilation, _problems);
            var methods = new List<MethodModel>();
            foreach (IMethodSymbol method in _type.WithBaseTypes().Reverse().SelectMany(static type => type.GetMembers()).OfType<IMethodSymbol>())
            {
                cancellation.ThrowIfCancellationRequested();
                MethodModel? model = MethodParser.Parse(method, _type, _within, _compilation, _problems);

                // A malformed prefix leaves all of the class's templates without a meaning.
                if (model != null && prefix != null)
                {
                    methods.Add(model);
                }
            }

            return new ClassModel(
                _type.Id(),
                _type.Name,
                prefix ?? TemplateModel.Empty,
                host,
                filters,
                FieldNamesParser.Parse(_type, _problems),
                ContentLimit(_type),
                methods.ToEquatableArray(),
                _problems.ToEquatableArray());
        }

        internal static long ContentLimit(ISymbol symbol)
        {
            AttributeData? attribute = symbol.Attribute(KnownNames.ContentLimitAttribute);
            return attribute is { ConstructorArguments.Length: 1 } && attribute.ConstructorArguments[0].Value is long limit ? limit : -1;
        }
    }
}
