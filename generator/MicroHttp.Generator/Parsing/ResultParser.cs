using System.Collections.Generic;
using MicroHttp.Generator.Diagnostics;
using MicroHttp.Generator.Model;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Parsing
{
    /// <summary>Parses what a handler returns.</summary>
    internal static class ResultParser
    {
        public static ResultModel Parse(IMethodSymbol method, List<Problem> problems)
        {
            ITypeSymbol type = method.ReturnType;
            ResultKind kind = Kind(type);
            if (kind == ResultKind.Unreturnable)
            {
                problems.Add(Problem.AtResult(DiagnosticIds.Unreturnable, method.Id(), method.ContainingType.Name + "." + method.Name, type.ShortName()));
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

            return new ResultModel(kind, type.WithNullableAnnotation(NullableAnnotation.None).FullName(), mediaType);
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
                _ => ResultKind.Unreturnable,
            };
        }
    }
}
