using System.Collections.Generic;
using System.Threading;
using MicroHttp.Generator.Assets;
using MicroHttp.Generator.Diagnostics;
using MicroHttp.Generator.Model;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Parsing
{
    /// <summary>Walks from an application to all that it owns.</summary>
    internal sealed class ApplicationParser
    {
        private readonly INamedTypeSymbol _application;
        private readonly Compilation _compilation;
        private readonly CancellationToken _cancellation;
        private readonly List<INamedTypeSymbol> _types = new List<INamedTypeSymbol>();
        private readonly List<ClassModel> _classes = new List<ClassModel>();
        private readonly List<MountModel> _mounts = new List<MountModel>();
        private readonly List<Problem> _problems = new List<Problem>();

        private ApplicationParser(INamedTypeSymbol application, Compilation compilation, CancellationToken cancellation)
        {
            _application = application;
            _compilation = compilation;
            _cancellation = cancellation;
        }

        public static ApplicationModel Parse(INamedTypeSymbol application, Compilation compilation, CancellationToken cancellation)
        {
            return new ApplicationParser(application, compilation, cancellation).Parse();
        }

        private ApplicationModel Parse()
        {
            DeclarationModel declaration = DeclarationParser.Parse(_application, _problems, _cancellation);
            AddMount(_application, -1, "", TemplateModel.Empty, _application.Id());
            AttributeData? attribute = _application.Attribute(KnownNames.HttpApplicationAttribute);
            return new ApplicationModel(
                declaration,
                _application.Id(),
                attribute?.Named<bool>("Concurrent") ?? false,
                attribute?.Named<bool>("IgnoreCase") ?? false,
                attribute?.Named<bool>("RedirectTrailingSlash") ?? false,
                _classes.ToEquatableArray(),
                _mounts.ToEquatableArray(),
                AssetsParser.Parse(_application, _problems),
                AssetsParser.ParseCaches(_application, _problems),
                _problems.ToEquatableArray());
        }

        private void AddMount(INamedTypeSymbol type, int owner, string member, TemplateModel prefix, string symbol)
        {
            int mount = _mounts.Count;
            _mounts.Add(new MountModel(ClassIndex(type), owner, member, prefix, symbol));
            foreach (ISymbol held in type.ValueMembers())
            {
                _cancellation.ThrowIfCancellationRequested();
                if (held.ValueType() is INamedTypeSymbol handler && handler.Attribute(KnownNames.HttpHandlerAttribute) != null)
                {
                    AddHandler(handler, mount, held);
                }
                else if (held.Attribute(KnownNames.MountAttribute) != null)
                {
                    _problems.Add(Problem.AtName(DiagnosticIds.MountWithoutHandler, held.Id(), held.Name, held.ValueType()?.ShortName() ?? ""));
                }
            }
        }

        private void AddHandler(INamedTypeSymbol handler, int owner, ISymbol held)
        {
            for (int at = owner; at >= 0; at = _mounts[at].Owner)
            {
                if (SymbolEqualityComparer.Default.Equals(_types[_mounts[at].Class], handler))
                {
                    _problems.Add(Problem.AtName(DiagnosticIds.OwnershipCycle, held.Id(), handler.Name, held.Name));
                    return;
                }
            }

            if (!_compilation.IsSymbolAccessibleWithin(held, _application))
            {
                _problems.Add(Problem.AtName(DiagnosticIds.NotAccessible, held.Id(), held.ContainingType.Name + "." + held.Name, _application.Name));
                return;
            }

            TemplateModel? prefix = MountPrefix(held);
            if (prefix != null)
            {
                string member = held.IsStatic ? held.ContainingType.FullName() + "." + Identifier.Escape(held.Name) : Identifier.Escape(held.Name);
                AddMount(handler, owner, member, prefix, held.Id());
            }
        }

        private TemplateModel? MountPrefix(ISymbol held)
        {
            int index = 0;
            foreach (AttributeData attribute in held.GetAttributes())
            {
                if (attribute.AttributeClass.Is(KnownNames.MountAttribute))
                {
                    return TemplateParser.Parse(attribute.Text(0) ?? "", held.Id(), index, true, _problems);
                }

                index++;
            }

            return TemplateModel.Empty;
        }

        private int ClassIndex(INamedTypeSymbol type)
        {
            for (int i = 0; i < _types.Count; i++)
            {
                if (SymbolEqualityComparer.Default.Equals(_types[i], type))
                {
                    return i;
                }
            }

            _types.Add(type);
            _classes.Add(ClassParser.Parse(type, _application, _compilation, _cancellation));
            return _types.Count - 1;
        }
    }
}
