using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MicroHttp.Generator.Parsing
{
    /// <summary>
    /// Finds what a handler returns that does nothing but return a literal. Only where the compilation is optimised: elsewhere a breakpoint in the handler is to be
    /// reached, and a change of its body is to change nothing that is generated.
    /// </summary>
    internal static class ConstantParser
    {
        /// <summary>The text that <paramref name="method"/> returns each time it is called; null where that is not known from its text alone.</summary>
        public static string? Parse(IMethodSymbol method, Compilation compilation)
        {
            bool isFixed = compilation.Options.OptimizationLevel == OptimizationLevel.Release
                && method.Parameters.IsEmpty
                && !method.IsVirtual && !method.IsAbstract && (!method.IsOverride || method.IsSealed || method.ContainingType.IsSealed)
                && method.DeclaringSyntaxReferences.Length == 1;
            if (!isFixed || method.DeclaringSyntaxReferences[0].GetSyntax(CancellationToken.None) is not MethodDeclarationSyntax declaration)
            {
                return null;
            }

            ExpressionSyntax? value = declaration.ExpressionBody?.Expression
                ?? (declaration.Body?.Statements.Count == 1 ? (declaration.Body.Statements[0] as ReturnStatementSyntax)?.Expression : null);
            return Text(value);
        }

        private static string? Text(ExpressionSyntax? expression)
        {
            switch (expression)
            {
                case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                    return literal.Token.ValueText;
                case ParenthesizedExpressionSyntax parenthesized:
                    return Text(parenthesized.Expression);
                case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                    return Text(sum.Left) is { } left && Text(sum.Right) is { } right ? left + right : null;
                default:
                    return null;
            }
        }
    }
}
