using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MicroHttp.Generator.Dialect.Rules
{
    /// <summary>
    /// MH9053: a thread whose method catches nothing. A try anywhere in it that catches Exception is taken as proof that somebody thought about it:
    /// whether it covers everything is the programmer's to judge.
    /// </summary>
    internal sealed class UnguardedThreadRule : DialectRule
    {
        public UnguardedThreadRule()
            : base(DialectDescriptors.UnguardedThread)
        {
        }

        public override void Register(CompilationStartAnalysisContext context)
        {
            if (context.Compilation.GetTypeByMetadataName("System.Threading.Thread") is { } thread)
            {
                context.RegisterOperationAction(operation => Analyze(operation, thread), OperationKind.ObjectCreation);
            }
        }

        private void Analyze(OperationAnalysisContext context, INamedTypeSymbol thread)
        {
            var creation = (IObjectCreationOperation)context.Operation;
            if (!SymbolEqualityComparer.Default.Equals(creation.Type, thread) || creation.Arguments.Length == 0)
            {
                return;
            }

            IOperation start = creation.Arguments[0].Value;
            while (start is IDelegateCreationOperation or IConversionOperation)
            {
                start = start is IDelegateCreationOperation creationOfDelegate ? creationOfDelegate.Target : ((IConversionOperation)start).Operand;
            }

            switch (start)
            {
                case IMethodReferenceOperation reference when IsUnguarded(reference.Method):
                    Report(context, start, reference.Method.Name);
                    break;
                case IAnonymousFunctionOperation lambda when OnlyCall(lambda) is { } method:
                    // A lambda that only calls a method is as good as the method.
                    if (IsUnguarded(method))
                    {
                        Report(context, start, method.Name);
                    }

                    break;
                case IAnonymousFunctionOperation lambda when HasStatements(lambda.Syntax) && !Catches(lambda.Syntax):
                    Report(context, start, "the lambda");
                    break;
            }
        }

        private static bool IsUnguarded(IMethodSymbol method) =>
            method.DeclaringSyntaxReferences.Select(static reference => reference.GetSyntax()).Any(static declaration => HasStatements(declaration) && !Catches(declaration));

        private static IMethodSymbol? OnlyCall(IAnonymousFunctionOperation lambda)
        {
            IInvocationOperation? call = lambda.Body.Operations.FirstOrDefault() switch
            {
                IExpressionStatementOperation { Operation: IInvocationOperation invocation } => invocation,
                IReturnOperation { ReturnedValue: IInvocationOperation invocation } => invocation,
                _ => null,
            };
            bool only = call is { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false } && lambda.Body.Operations.Skip(1).All(static operation => operation.IsImplicit);
            return only ? call!.TargetMethod : null;
        }

        private static bool HasStatements(SyntaxNode function) => function switch
        {
            BaseMethodDeclarationSyntax method => method.ExpressionBody is not null || method.Body is { Statements.Count: > 0 },
            LocalFunctionStatementSyntax local => local.ExpressionBody is not null || local.Body is { Statements.Count: > 0 },
            AnonymousFunctionExpressionSyntax lambda => lambda.Block is null or { Statements.Count: > 0 },
            _ => false,
        };

        private static bool Catches(SyntaxNode function) => function
            .DescendantNodes(node => node == function || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<CatchClauseSyntax>()
            .Any(static clause => clause.Declaration is null || RightmostName(clause.Declaration.Type) == "Exception");

        private static string? RightmostName(TypeSyntax type) => type switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            SimpleNameSyntax name => name.Identifier.ValueText,
            _ => null,
        };

        private void Report(OperationAnalysisContext context, IOperation start, string name) =>
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, start.Syntax.GetLocation(), name));
    }
}
