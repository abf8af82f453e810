using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Json.Model;
using MicroHttp.Generator.Model;
using MicroHttp.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Json.Parse
{
    /// <summary>Parses a class or struct that carries [JsonModel].</summary>
    internal sealed class JsonObjectParser
    {
        private readonly INamedTypeSymbol _type;
        private readonly JsonParser _parser;
        private readonly JsonCreation? _creation;

        private JsonObjectParser(INamedTypeSymbol type, JsonParser parser, JsonCreation? creation)
        {
            _type = type;
            _parser = parser;
            _creation = creation;
        }

        /// <summary>Why a type can't be a model; null when it can.</summary>
        public static string? Mistake(INamedTypeSymbol type, JsonParser parser)
        {
            return type.IsStatic ? "static"
                : type.IsRefLikeType ? "a ref struct"
                : type.IsFileLocal ? "file-local, and generated code stands in another file"
                : !parser.IsAccessible(type) ? "not accessible to generated code; make it internal or public"
                : null;
        }

        public static JsonObjectCodec? Parse(INamedTypeSymbol type, JsonParser parser)
        {
            string? mistake = Mistake(type, parser);
            if (mistake != null)
            {
                parser.Report(JsonDescriptors.ModelShape, type, type.Name, mistake);
                return null;
            }

            JsonAttributes.CheckPeer(type, parser);
            JsonCreation? creation = JsonCreation.Of(type, parser, reason => parser.Report(JsonDescriptors.Constructor, type, type.Name, reason));
            return new JsonObjectParser(type, parser, creation).Parse();
        }

        private JsonObjectCodec Parse()
        {
            var members = new List<KeyValuePair<int, JsonMember>>();
            var names = new Dictionary<string, ISymbol>();
            bool canBeCreated = _creation != null;
            foreach (ISymbol symbol in JsonCreation.Members(_type))
            {
                _parser.Cancellation.ThrowIfCancellationRequested();
                JsonMember? member = ParseMember(symbol);
                if (member == null)
                {
                    canBeCreated &= !MustBeSet(symbol);
                    continue;
                }

                if (names.TryGetValue(member.JsonName, out ISymbol other))
                {
                    _parser.Report(JsonDescriptors.RepeatedName, symbol, _type.Name + "." + other.Name, _type.Name + "." + symbol.Name, member.JsonName);
                    canBeCreated &= !MustBeSet(symbol);
                    continue;
                }

                names.Add(member.JsonName, symbol);
                members.Add(new KeyValuePair<int, JsonMember>(JsonAttributes.Order(symbol), member));
            }

            return new JsonObjectCodec(
                JsonNaming.Codec(_type),
                _type.FullName(),
                _parser.Recursion.IsRecursive(_type),
                _type.IsValueType,
                canBeCreated,
                _parser.IsRoot(_type),
                members.OrderBy(static pair => pair.Key).Select(static pair => pair.Value).ToEquatableArray());
        }

        /// <summary>Whether no object can be made without a value for the member.</summary>
        private bool MustBeSet(ISymbol symbol)
        {
            bool isRequired = symbol is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };
            return _creation != null && ((isRequired && !_creation.SetsRequiredMembers) || (_creation.Parameters.TryGetValue(symbol, out IParameterSymbol parameter) && !parameter.IsOptional));
        }

        private JsonMember? ParseMember(ISymbol symbol)
        {
            string title = _type.Name + "." + symbol.Name;
            JsonOmission omission = JsonAttributes.Omission(symbol, out bool isRead);
            if (omission == JsonOmission.Always && !isRead)
            {
                if (MustBeSet(symbol))
                {
                    _parser.Report(JsonDescriptors.Constructor, symbol, _type.Name, "'" + title + "' is required and skipped");
                }

                return null;
            }

            if (!_parser.IsAccessible(symbol))
            {
                _parser.Report(JsonDescriptors.ModelShape, symbol, title, "not accessible to generated code; make it internal or public");
                return null;
            }

            JsonAttributes.CheckPeer(symbol, _parser);
            string name = JsonAttributes.Name(symbol);
            if (!JsonNaming.IsUsable(name, out string mistake))
            {
                _parser.Report(JsonDescriptors.UnusableName, symbol, title, mistake);
                return null;
            }

            JsonShape? shape = _parser.Shapes.Parse(symbol.ValueType()!, new JsonShapeOptions(symbol, Decimals(symbol, title), JsonAttributes.WritesNames(symbol)));
            if (shape == null)
            {
                return null;
            }

            if (symbol is IPropertySymbol { GetMethod: null } || (symbol is IPropertySymbol { GetMethod: { } getter } && !_parser.IsAccessible(getter)))
            {
                omission = JsonOmission.Always;
            }

            JsonAssignment assignment = isRead ? Assignment(symbol) : JsonAssignment.None;
            if (assignment != JsonAssignment.None && !_parser.CanBeRead(symbol.ValueType()!))
            {
                _parser.Report(JsonDescriptors.UnreadableType, symbol, title, symbol.ValueType()!.ShortName());
                assignment = JsonAssignment.None;
                isRead = false;
            }

            if (assignment == JsonAssignment.None && omission == JsonOmission.Always)
            {
                return null;
            }

            IParameterSymbol? parameter = null;
            _creation?.Parameters.TryGetValue(symbol, out parameter);
            string? fallback = parameter == null ? "default" : DefaultLiteral.Of(parameter, ValueParser.Parse(parameter.Type));
            bool isRequired = JsonAttributes.IsRequired(symbol) || fallback == null;
            CheckReadable(symbol, title, assignment, isRead, isRequired);
            return new JsonMember(
                Identifier.Escape(symbol.Name),
                name,
                shape,
                omission,
                assignment,
                isRequired,
                parameter == null ? "" : Identifier.Escape(parameter.Name),
                fallback ?? "default",
                assignment == JsonAssignment.Initializer && !isRequired && KeepsInitial(symbol));
        }

        private JsonAssignment Assignment(ISymbol symbol)
        {
            if (_creation == null)
            {
                return JsonAssignment.None;
            }

            if (_creation.Parameters.ContainsKey(symbol))
            {
                return JsonAssignment.Argument;
            }

            if (symbol is IFieldSymbol field)
            {
                return field.IsReadOnly ? JsonAssignment.None : field.IsRequired ? JsonAssignment.Initializer : JsonAssignment.Setter;
            }

            IMethodSymbol? setter = ((IPropertySymbol)symbol).SetMethod;
            if (setter == null || !_parser.IsAccessible(setter) || (setter.DeclaredAccessibility != Accessibility.Public && !JsonAttributes.IsIncluded(symbol)))
            {
                return JsonAssignment.None;
            }

            return setter.IsInitOnly || ((IPropertySymbol)symbol).IsRequired ? JsonAssignment.Initializer : JsonAssignment.Setter;
        }

        /// <summary>Whether an object may have given the member a value before it is set. What is not in source may always.</summary>
        private bool KeepsInitial(ISymbol symbol)
        {
            if (_creation?.Constructor is { IsImplicitlyDeclared: false, DeclaringSyntaxReferences.Length: > 0 } constructor && !_type.IsRecord)
            {
                return true;
            }

            return symbol.DeclaringSyntaxReferences.Length == 0 || symbol.DeclaringSyntaxReferences.Any(reference =>
                reference.GetSyntax(_parser.Cancellation) is Microsoft.CodeAnalysis.CSharp.Syntax.PropertyDeclarationSyntax { Initializer: not null });
        }

        private int Decimals(ISymbol symbol, string title)
        {
            int digits = JsonAttributes.Decimals(symbol);
            if (symbol.Attribute(JsonKnownNames.Decimals) == null)
            {
                return -1;
            }

            ITypeSymbol type = symbol.ValueType()!;
            for (ITypeSymbol? element = JsonShapeParser.ElementOf(type); element != null; element = JsonShapeParser.ElementOf(type))
            {
                type = element;
            }

            string? mistake = digits < 0 || digits > 9 ? "takes 0 to 9 digits"
                : type.SpecialType != SpecialType.System_Single && type.SpecialType != SpecialType.System_Double ? "is for float and double, not for " + type.ShortName()
                : null;
            if (mistake != null)
            {
                _parser.Report(JsonDescriptors.Decimals, symbol, title, mistake);
            }

            return mistake == null ? digits : -1;
        }

        private void CheckReadable(ISymbol symbol, string title, JsonAssignment assignment, bool isRead, bool isRequired)
        {
            if (assignment != JsonAssignment.None || _creation == null)
            {
                return;
            }

            if (isRequired)
            {
                _parser.Report(JsonDescriptors.RequiredNeverRead, symbol, title);
            }
            else if (isRead && IsAutomatic(symbol))
            {
                _parser.Report(JsonDescriptors.NeverRead, symbol, title, _type.Name, char.ToLowerInvariant(symbol.Name[0]) + symbol.Name.Substring(1));
            }
        }

        /// <summary>Whether the member stores its value, so that one may expect it to be read.</summary>
        private static bool IsAutomatic(ISymbol symbol)
        {
            return symbol is IFieldSymbol || symbol.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, symbol));
        }
    }
}
