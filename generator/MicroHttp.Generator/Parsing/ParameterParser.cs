using System.Collections.Generic;
using MicroHttp.Generator.Diagnostics;
using MicroHttp.Generator.Json.Model;
using MicroHttp.Generator.Json.Parse;
using MicroHttp.Generator.Model;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Parsing
{
    /// <summary>Parses a parameter of a handler.</summary>
    internal static class ParameterParser
    {
        private static readonly string[] Attributes =
        {
            KnownNames.FromRouteAttribute, KnownNames.FromQueryAttribute, KnownNames.FromHeaderAttribute,
            KnownNames.FromCookieAttribute, KnownNames.FromFormAttribute, KnownNames.FromBodyAttribute,
        };

        private static readonly BindingSource[] Sources =
        {
            BindingSource.Route, BindingSource.Query, BindingSource.Field, BindingSource.Cookie, BindingSource.Form, BindingSource.Content,
        };

        public static ParameterModel Parse(IParameterSymbol parameter, IMethodSymbol method, Compilation compilation, List<Problem> problems)
        {
            BindingSource source = Source(parameter, method, problems, out string? boundName);
            string type = parameter.Type.WithNullableAnnotation(NullableAnnotation.None).FullName();
            ParameterKind kind = Kind(parameter, source, out ValueModel? value);
            FormModel? form = null;
            JsonRoot? json = kind == ParameterKind.Unbindable && parameter.RefKind == RefKind.None ? JsonParser.ParseContent(parameter.Type, source, compilation) : null;
            kind = json == null ? kind : ParameterKind.JsonModel;
            if (kind == ParameterKind.Cancellation && TaskParser.IsDevice(compilation))
            {
                problems.Add(Problem.AtParameter(DiagnosticIds.AsyncOnDevice, method.Id(), parameter.Ordinal, "the parameter '" + parameter.Name + "' is a CancellationToken"));
            }
            else if (kind == ParameterKind.JsonModel)
            {
                CheckJson(parameter, method, source, json!, problems);
            }
            else if (kind == ParameterKind.FormModel)
            {
                form = FormParser.Parse((INamedTypeSymbol)parameter.Type, compilation, out string? mistake);
                if (form == null)
                {
                    problems.Add(Problem.AtParameter(DiagnosticIds.FormModelShape, method.Id(), parameter.Ordinal, parameter.Type.ShortName(), mistake!));
                }
            }
            else if (kind == ParameterKind.Unbindable)
            {
                INamedTypeSymbol? unmarked = parameter.RefKind == RefKind.None ? JsonParser.Unmarked(parameter.Type, compilation) : null;
                problems.Add(unmarked == null
                    ? Problem.AtParameter(DiagnosticIds.Unbindable, method.Id(), parameter.Ordinal, parameter.Name, Description(parameter))
                    : Problem.AtParameter(DiagnosticIds.UnmarkedModel, method.Id(), parameter.Ordinal, unmarked.ShortName(), "the parameter '" + parameter.Name + "' takes it"));
            }
            else
            {
                CheckSource(parameter, method, kind, source, boundName ?? parameter.Name, problems);
            }

            return new ParameterModel(
                parameter.Name,
                kind,
                type,
                value,
                source,
                boundName ?? parameter.Name,
                DefaultLiteral.Of(parameter, kind == ParameterKind.Value ? value : null),
                form,
                json);
        }

        private static BindingSource Source(IParameterSymbol parameter, IMethodSymbol method, List<Problem> problems, out string? name)
        {
            BindingSource source = BindingSource.Unspecified;
            name = null;
            foreach (AttributeData attribute in parameter.GetAttributes())
            {
                for (int i = 0; i < Attributes.Length; i++)
                {
                    if (!attribute.AttributeClass.Is(Attributes[i]))
                    {
                        continue;
                    }

                    if (source != BindingSource.Unspecified)
                    {
                        problems.Add(Problem.AtParameter(DiagnosticIds.SeveralSources, method.Id(), parameter.Ordinal, parameter.Name));
                    }

                    source = Sources[i];
                    name = attribute.Text(0) ?? attribute.Named<string>("Name");
                }
            }

            return source;
        }

        private static ParameterKind Kind(IParameterSymbol parameter, BindingSource source, out ValueModel? value)
        {
            ITypeSymbol type = parameter.Type;
            value = null;
            if (parameter.RefKind != RefKind.None)
            {
                return ParameterKind.Unbindable;
            }

            if (type.Is(KnownNames.HttpRequest))
            {
                return ParameterKind.Request;
            }

            if (type.Is(KnownNames.HttpResponse))
            {
                return ParameterKind.Response;
            }

            if (type.Is(KnownNames.HttpExchange))
            {
                return ParameterKind.Exchange;
            }

            if (TaskParser.IsCancellation(type))
            {
                return ParameterKind.Cancellation;
            }

            value = ValueParser.Parse(type);
            if (value != null)
            {
                bool isContent = source == BindingSource.Content && value.Kind != ValueKind.String && value.Kind != ValueKind.Slice;
                return isContent ? ParameterKind.Unbindable : ParameterKind.Value;
            }

            if (type is IArrayTypeSymbol { IsSZArray: true } array)
            {
                value = ValueParser.Parse(array.ElementType);
                if (source == BindingSource.Content)
                {
                    return value is { Kind: ValueKind.Byte, IsNullable: false } ? ParameterKind.Octets : ParameterKind.Unbindable;
                }

                return value == null || value.IsNullable ? ParameterKind.Unbindable : ParameterKind.Values;
            }

            return source == BindingSource.Form && type is INamedTypeSymbol { TypeKind: TypeKind.Class } ? ParameterKind.FormModel : ParameterKind.Unbindable;
        }

        private static void CheckJson(IParameterSymbol parameter, IMethodSymbol method, BindingSource source, JsonRoot json, List<Problem> problems)
        {
            if (source != BindingSource.Unspecified && source != BindingSource.Content)
            {
                problems.Add(Problem.AtParameter(DiagnosticIds.SourceContradictsType, method.Id(), parameter.Ordinal, parameter.Name, "a model is read from content, or from a form; remove the attribute"));
            }
            else if (!json.CanBeRead)
            {
                problems.Add(Problem.AtParameter(DiagnosticIds.UnreadableModel, method.Id(), parameter.Ordinal, parameter.Name, parameter.Type.ShortName()));
            }
        }

        private static void CheckSource(IParameterSymbol parameter, IMethodSymbol method, ParameterKind kind, BindingSource source, string boundName, List<Problem> problems)
        {
            string? id = null;
            string detail = "";
            if (kind == ParameterKind.Values && source == BindingSource.Unspecified && ((IArrayTypeSymbol)parameter.Type).ElementType.SpecialType == SpecialType.System_Byte)
            {
                id = DiagnosticIds.OctetsSource;
            }
            else if (kind == ParameterKind.Values && source is BindingSource.Route or BindingSource.Field or BindingSource.Cookie)
            {
                id = DiagnosticIds.SourceContradictsType;
                detail = "an array takes values of the query or of a form; a route variable, a field and a cookie have one value";
            }
            else if (kind is ParameterKind.Request or ParameterKind.Response or ParameterKind.Exchange or ParameterKind.Cancellation && source != BindingSource.Unspecified)
            {
                id = DiagnosticIds.SourceContradictsType;
                detail = "the exchange's own objects are not read from the request; remove the attribute";
            }
            else if ((source == BindingSource.Field || source == BindingSource.Cookie) && !FieldSyntax.IsToken(boundName))
            {
                problems.Add(Problem.AtParameter(DiagnosticIds.BoundName, method.Id(), parameter.Ordinal, boundName, source == BindingSource.Field ? "field" : "cookie"));
            }

            if (id != null)
            {
                problems.Add(Problem.AtParameter(id, method.Id(), parameter.Ordinal, parameter.Name, detail));
            }
        }

        private static string Description(IParameterSymbol parameter)
        {
            string type = parameter.Type.ShortName();
            return parameter.RefKind switch
            {
                RefKind.Ref => "ref " + type,
                RefKind.Out => "out " + type,
                RefKind.In => "in " + type,
                _ => type,
            };
        }
    }
}
