using System.Collections.Generic;
using System.Linq;
using System.Threading;
using MicroHttp.Generator.Json.Model;
using MicroHttp.Generator.Model;
using MicroHttp.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Json.Parse
{
    /// <summary>
    /// Parses a [JsonModel] type, or a type that a handler takes or returns, and all codecs that it needs. [JsonModel] types of the same compilation are left to
    /// themselves: each of them is parsed once, as a root of its own.
    /// </summary>
    internal sealed class JsonParser
    {
        private readonly Dictionary<string, JsonCodec?> _codecs = new Dictionary<string, JsonCodec?>();
        private readonly List<JsonProblem>? _problems;

        private JsonParser(Compilation compilation, List<JsonProblem>? problems, CancellationToken cancellation)
        {
            Compilation = compilation;
            Cancellation = cancellation;
            _problems = problems;
            IsDevice = RuntimeParser.Parse(compilation) is { IsUsable: true, Flavor: RuntimeFlavor.Nano };
            Shapes = new JsonShapeParser(this);
            Recursion = new JsonRecursion();
        }

        public Compilation Compilation { get; }

        public CancellationToken Cancellation { get; }

        /// <summary>Whether the code is for .NET nanoFramework.</summary>
        public bool IsDevice { get; }

        public JsonShapeParser Shapes { get; }

        public JsonRecursion Recursion { get; }

        /// <summary>Whether the compilation can see the runtime for JSON.</summary>
        public static bool IsAvailable(Compilation compilation)
        {
            return compilation.GetTypeByMetadataName(JsonKnownNames.Writer) != null;
        }

        /// <summary>The codecs of a type that carries [JsonModel]: its own first. None for a generic type, which has them for each use.</summary>
        /// <param name="type">The type.</param>
        /// <param name="compilation">The compilation that declares it.</param>
        /// <param name="problems">Takes what is wrong with it; null when nobody asks.</param>
        /// <param name="cancellation">Ends the work early.</param>
        public static EquatableArray<JsonCodec> ParseModel(INamedTypeSymbol type, Compilation compilation, List<JsonProblem>? problems, CancellationToken cancellation)
        {
            var parser = new JsonParser(compilation, problems, cancellation);
            if (!IsAvailable(compilation))
            {
                return EquatableArray<JsonCodec>.Empty;
            }

            if (type.TypeKind == TypeKind.Enum)
            {
                // Written into the codecs of those who use it.
                JsonEnumParser.Parse(type, true, parser);
                return EquatableArray<JsonCodec>.Empty;
            }

            JsonObjectCodec? codec = JsonObjectParser.Parse(type, parser);
            if (codec == null || IsGeneric(type))
            {
                return EquatableArray<JsonCodec>.Empty;
            }

            return new JsonCodec[] { codec }.Concat(parser.Codecs()).ToEquatableArray();
        }

        /// <summary>What a handler needs to return <paramref name="type"/> as JSON: a model, or a collection of anything.</summary>
        /// <returns>Null when it is something else.</returns>
        public static JsonRoot? ParseResult(ITypeSymbol type, Compilation compilation)
        {
            JsonRoot? root = ParseRoot(type, compilation);
            return root?.Shape.Kind is JsonShapeKind.Object or JsonShapeKind.Sequence or JsonShapeKind.Map ? root : null;
        }

        /// <summary>What a handler needs to take <paramref name="type"/> as JSON: a model, or a collection of models; with [FromBody] a collection of anything.</summary>
        /// <returns>Null when it is something else.</returns>
        public static JsonRoot? ParseContent(ITypeSymbol type, BindingSource source, Compilation compilation)
        {
            bool isModel = Innermost(type) is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named && IsModel(named);
            return isModel || source == BindingSource.Content ? ParseResult(type, compilation) : null;
        }

        /// <summary>The class or struct that would have to be marked [JsonModel] for <paramref name="type"/> to have a form in JSON; null when that is not what is missing.</summary>
        public static INamedTypeSymbol? Unmarked(ITypeSymbol type, Compilation compilation)
        {
            return Innermost(type) is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsStatic: false, IsRefLikeType: false } named
                && named.DeclaringSyntaxReferences.Length != 0
                && !IsModel(named)
                && IsAvailable(compilation) ? named.OriginalDefinition : null;
        }

        /// <summary>Whether the type carries [JsonModel].</summary>
        public static bool IsModel(ITypeSymbol type)
        {
            return type.OriginalDefinition.Attribute(JsonKnownNames.Model) != null;
        }

        /// <summary>Whether values of a type that has a form in JSON can be made while reading.</summary>
        public bool CanBeRead(ITypeSymbol type)
        {
            type = Innermost(type);
            return type is not INamedTypeSymbol named || !IsModel(named) || named.TypeKind == TypeKind.Enum || JsonCreation.Of(named, this, null) != null;
        }

        public void Report(DiagnosticDescriptor descriptor, ISymbol symbol, params object[] arguments)
        {
            _problems?.Add(new JsonProblem(descriptor, symbol, arguments));
        }

        /// <summary>Whether generated code can name the symbol.</summary>
        public bool IsAccessible(ISymbol symbol)
        {
            return Compilation.IsSymbolAccessibleWithin(symbol, Compilation.Assembly);
        }

        /// <summary>Whether the compilation brings the codec of the type without being asked for it.</summary>
        public bool IsRoot(INamedTypeSymbol type)
        {
            return type.TypeKind != TypeKind.Enum && !IsGeneric(type) && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, Compilation.Assembly);
        }

        /// <summary>Whether the codec of that name is there, or being made.</summary>
        public bool Has(string codec)
        {
            return _codecs.ContainsKey(codec);
        }

        /// <summary>Takes a codec; null while it is being made.</summary>
        public void Set(string name, JsonCodec? codec)
        {
            _codecs[name] = codec;
        }

        /// <summary>Gives up a codec that was being made.</summary>
        public void Drop(string name)
        {
            _codecs.Remove(name);
        }

        private static JsonRoot? ParseRoot(ITypeSymbol type, Compilation compilation)
        {
            if (!IsAvailable(compilation))
            {
                return null;
            }

            var parser = new JsonParser(compilation, null, CancellationToken.None);
            JsonShape? shape = parser.Shapes.Parse(type, JsonShapeOptions.None);
            return shape == null ? null : new JsonRoot(shape, parser.CanBeRead(type), parser.Codecs().ToEquatableArray());
        }

        /// <summary>What arrays, lists, dictionaries and Nullable hold in the end.</summary>
        private static ITypeSymbol Innermost(ITypeSymbol type)
        {
            for (ITypeSymbol? element = JsonShapeParser.ElementOf(type); element != null; element = JsonShapeParser.ElementOf(type))
            {
                type = element;
            }

            return type;
        }

        private static bool IsGeneric(INamedTypeSymbol type)
        {
            for (INamedTypeSymbol? at = type; at != null; at = at.ContainingType)
            {
                if (at.Arity != 0)
                {
                    return true;
                }
            }

            return false;
        }

        private IEnumerable<JsonCodec> Codecs()
        {
            return _codecs.Values.OfType<JsonCodec>().OrderBy(static codec => codec.Name, System.StringComparer.Ordinal);
        }
    }
}
