using System.Linq;
using System.Threading;
using MicroHttp.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MicroHttp.Generator.Diagnostics
{
    /// <summary>Finds the place in source that a problem is about.</summary>
    internal static class ProblemLocator
    {
        /// <summary>The location of <paramref name="problem"/>; <paramref name="fallback"/> where its symbol has no source here.</summary>
        public static Location Find(Problem problem, Compilation compilation, Location fallback, CancellationToken cancellation)
        {
            ISymbol? symbol = DocumentationCommentId.GetFirstSymbolForDeclarationId(problem.Symbol, compilation);
            Location? location = symbol == null ? null : Find(problem, symbol, cancellation);
            return location == null || !location.IsInSource ? fallback : location;
        }

        /// <summary>The location of a problem in an HTML file of the project.</summary>
        public static Location FindInFile(Problem problem, AdditionalText file, CancellationToken cancellation)
        {
            SourceText text = file.GetText(cancellation) ?? SourceText.From("");
            var span = new TextSpan(problem.Start, problem.Length);
            return Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
        }

        private static Location? Find(Problem problem, ISymbol symbol, CancellationToken cancellation)
        {
            switch (problem.Part)
            {
                case ProblemPart.Attribute:
                    return Attribute(symbol, problem.Index, cancellation)?.GetLocation();
                case ProblemPart.Template:
                    return Template(problem, symbol, cancellation);
                case ProblemPart.Parameter when symbol is IMethodSymbol method && problem.Index < method.Parameters.Length:
                    return method.Parameters[problem.Index].Locations.FirstOrDefault();
                case ProblemPart.Result when symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is MethodDeclarationSyntax method:
                    return method.ReturnType.GetLocation();
                default:
                    return symbol.Locations.FirstOrDefault();
            }
        }

        private static AttributeSyntax? Attribute(ISymbol symbol, int index, CancellationToken cancellation)
        {
            var attributes = symbol.GetAttributes();
            return index < attributes.Length ? attributes[index].ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax : null;
        }

        private static Location? Template(Problem problem, ISymbol symbol, CancellationToken cancellation)
        {
            AttributeSyntax? attribute = Attribute(symbol, problem.Index, cancellation);
            SeparatedSyntaxList<AttributeArgumentSyntax>? arguments = attribute?.ArgumentList?.Arguments;

            // The template is the last of the arguments that have no name, unless it has its own.
            AttributeArgumentSyntax? argument = arguments?.FirstOrDefault(static candidate => candidate.NameColon?.Name.Identifier.ValueText == "template")
                ?? arguments?.LastOrDefault(static candidate => candidate.NameEquals == null && candidate.NameColon == null);
            if (argument == null)
            {
                return attribute?.GetLocation();
            }

            return argument.Expression is LiteralExpressionSyntax literal && LiteralText.Span(literal.Token, problem.Start, problem.Length) is { } span
                ? Location.Create(literal.SyntaxTree, span)
                : argument.Expression.GetLocation();
        }
    }
}
