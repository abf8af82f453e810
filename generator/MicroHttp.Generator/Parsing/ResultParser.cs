using System.Collections.Generic;
using MicroHttp.Generator.Diagnostics;
using MicroHttp.Generator.Html.Model;
using MicroHttp.Generator.Html.Parse;
using MicroHttp.Generator.Json.Model;
using MicroHttp.Generator.Json.Parse;
using MicroHttp.Generator.Model;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Parsing
{
    /// <summary>Parses what a handler returns.</summary>
    internal static class ResultParser
    {
        public static ResultModel Parse(IMethodSymbol method, Compilation compilation, List<Problem> problems)
        {
            ITypeSymbol type = method.ReturnType;
            string? task = null;
            if (TaskParser.ResultOf(type, compilation) is { } result)
            {
                if (TaskParser.IsDevice(compilation))
                {
                    problems.Add(Problem.AtResult(DiagnosticIds.AsyncOnDevice, method.Id(), method.ContainingType.Name + "." + method.Name + " returns " + type.ShortName()));
                    return new ResultModel(ResultKind.Unreturnable, type.FullName(), null, null, null, null, null);
                }

                task = type.WithNullableAnnotation(NullableAnnotation.None).FullName();
                type = result;
            }

            ResultKind kind = Kind(type);
            int before = problems.Count;
            HtmlRoot? html = HtmlRootParser.Parse(method, type, kind, compilation, problems);
            if (html != null)
            {
                kind = ResultKind.Html;
            }
            else if (problems.Count != before)
            {
                return new ResultModel(ResultKind.Unreturnable, type.FullName(), null, null, null, null, null);
            }

            JsonRoot? json = kind == ResultKind.Unreturnable ? JsonParser.ParseResult(type, compilation) : null;
            kind = json == null ? kind : ResultKind.JsonModel;
            if (kind == ResultKind.Unreturnable)
            {
                string name = method.ContainingType.Name + "." + method.Name;
                INamedTypeSymbol? unmarked = JsonParser.Unmarked(type, compilation);
                problems.Add(unmarked == null
                    ? Problem.AtResult(DiagnosticIds.Unreturnable, method.Id(), name, type.ShortName())
                    : Problem.AtResult(DiagnosticIds.UnmarkedModel, method.Id(), unmarked.ShortName(), name + " returns it"));
            }

            string? mediaType = null;
            int index = 0;
            foreach (AttributeData attribute in method.GetAttributes())
            {
                if (attribute.AttributeClass.Is(KnownNames.ProducesAttribute))
                {
                    mediaType = attribute.Text(0);
                    if (mediaType != null && !FieldSyntax.IsMediaType(mediaType))
                    {
                        problems.Add(Problem.AtAttribute(DiagnosticIds.MediaType, method.Id(), index, mediaType));
                    }
                }

                index++;
            }

            FieldNamesModel? fields = type is INamedTypeSymbol named && kind is ResultKind.Source or ResultKind.Sink or ResultKind.Session ? FieldNamesParser.ParseAll(named) : null;
            return new ResultModel(kind, type.WithNullableAnnotation(NullableAnnotation.None).FullName(), mediaType, json, fields, html, task)
            {
                Constant = kind == ResultKind.Text && task == null ? ConstantParser.Parse(method, compilation) : null,
            };
        }

        private static ResultKind Kind(ITypeSymbol type)
        {
            return type.SpecialType switch
            {
                SpecialType.System_Void => ResultKind.Nothing,
                SpecialType.System_String => ResultKind.Text,
                _ when type is IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: SpecialType.System_Byte } => ResultKind.Octets,
                _ when type.Is(KnownNames.StatusCode) => ResultKind.Status,
                _ when type.Is(KnownNames.Utf8Slice) => ResultKind.Slice,
                _ when type.IsOrDerivesFrom(KnownNames.ContentSource) => ResultKind.Source,
                _ when type.IsOrDerivesFrom(KnownNames.ContentSink) => ResultKind.Sink,
                _ when type.IsOrDerivesFrom(KnownNames.Session) => ResultKind.Session,
                _ => ResultKind.Unreturnable,
            };
        }
    }
}
