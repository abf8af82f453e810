using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MicroHttp.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MicroHttp.Generator.CodeFixes
{
    /// <summary>MH3002, MH3013: marks a type with [JsonModel], wherever it is declared.</summary>
    [ExportCodeFixProvider(LanguageNames.CSharp)]
    public sealed class ModelFix : CodeFixProvider
    {
        /// <inheritdoc/>
        public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(DiagnosticIds.MissingModel, DiagnosticIds.UnmarkedModel);

        /// <inheritdoc/>
        public override FixAllProvider GetFixAllProvider()
        {
            return WellKnownFixAllProviders.BatchFixer;
        }

        /// <inheritdoc/>
        public override async Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
            SemanticModel? semantics = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
            foreach (Diagnostic diagnostic in context.Diagnostics)
            {
                TypeSyntax? written = root == null ? null : WrittenType(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true));
                INamedTypeSymbol? model = written == null ? null : Unmarked(semantics?.GetTypeInfo(written, context.CancellationToken).Type);
                Document? document = model == null ? null : context.Document.Project.Solution.GetDocument(model.DeclaringSyntaxReferences[0].SyntaxTree);
                if (document != null)
                {
                    string title = "Mark '" + model!.Name + "' with [JsonModel]";
                    context.RegisterCodeFix(CodeAction.Create(title, cancellation => Mark(document, model, cancellation), equivalenceKey: title), diagnostic);
                }
            }
        }

        /// <summary>The type that a parameter, a member or a method is written with.</summary>
        private static TypeSyntax? WrittenType(SyntaxNode node)
        {
            foreach (SyntaxNode at in node.AncestorsAndSelf())
            {
                switch (at)
                {
                    case ParameterSyntax parameter:
                        return parameter.Type;
                    case PropertyDeclarationSyntax property:
                        return property.Type;
                    case FieldDeclarationSyntax field:
                        return field.Declaration.Type;
                    case MethodDeclarationSyntax method:
                        return method.ReturnType;
                }
            }

            return null;
        }

        /// <summary>The class or struct of this solution in <paramref name="type"/>, or in its elements, that is not marked.</summary>
        private static INamedTypeSymbol? Unmarked(ITypeSymbol? type)
        {
            switch (type)
            {
                case IArrayTypeSymbol array:
                    return Unmarked(array.ElementType);
                case INamedTypeSymbol { TypeArguments.Length: > 0 } generic:
                    return generic.TypeArguments.Select(Unmarked).FirstOrDefault(static argument => argument != null);
                case INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, DeclaringSyntaxReferences.Length: > 0 } named:
                    return named.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "JsonModelAttribute") ? null : named;
                default:
                    return null;
            }
        }

        private static async Task<Document> Mark(Document document, INamedTypeSymbol model, CancellationToken cancellation)
        {
            SyntaxNode declaration = await model.DeclaringSyntaxReferences[0].GetSyntaxAsync(cancellation).ConfigureAwait(false);
            SyntaxNode root = await declaration.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
            int start = declaration.GetFirstToken().SpanStart;
            string line = "[JsonModel]" + Indentation.LineEnd(root) + Indentation.Of(root, start);
            SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            return document.WithText(text.WithChanges(new TextChange(new TextSpan(start, 0), line)));
        }
    }
}
