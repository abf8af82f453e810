using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MicroHttp.Generator.CodeFixes
{
    /// <summary>What the fixes have in common: the node that a diagnostic is about, and the changes of text that are offered for it.</summary>
    public abstract class CodeFix : CodeFixProvider
    {
        private readonly ImmutableArray<string> _ids;

        private protected CodeFix(params string[] ids)
        {
            _ids = ImmutableArray.Create(ids);
        }

        /// <inheritdoc/>
        public sealed override ImmutableArray<string> FixableDiagnosticIds => _ids;

        /// <inheritdoc/>
        public sealed override FixAllProvider GetFixAllProvider()
        {
            return WellKnownFixAllProviders.BatchFixer;
        }

        /// <inheritdoc/>
        public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
            foreach (Diagnostic diagnostic in context.Diagnostics)
            {
                if (root != null)
                {
                    Offer(new Offers(context, diagnostic, root));
                }
            }
        }

        /// <summary>Offers what mends the diagnostic.</summary>
        private protected abstract void Offer(Offers offers);

        /// <summary>A diagnostic in its document, and the changes offered for it.</summary>
        private protected sealed class Offers
        {
            private readonly CodeFixContext _context;

            public Offers(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root)
            {
                _context = context;
                Diagnostic = diagnostic;
                Root = root;
            }

            public Diagnostic Diagnostic { get; }

            public SyntaxNode Root { get; }

            public TextSpan Span => Diagnostic.Location.SourceSpan;

            /// <summary>The text that the diagnostic is about.</summary>
            public string Text => Root.GetText().ToString(Span);

            /// <summary>The innermost node of a kind around the diagnostic, or null.</summary>
            public T? Node<T>()
                where T : SyntaxNode
            {
                return Root.FindNode(Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<T>();
            }

            /// <summary>Offers to put other text in the place of some.</summary>
            public void Replace(string title, params TextChange[] changes)
            {
                Document document = _context.Document;
                _context.RegisterCodeFix(CodeAction.Create(title, cancellation => Change(document, changes, cancellation), equivalenceKey: title), Diagnostic);
            }

            /// <summary>Offers to leave an attribute out, with its brackets where it stands alone in them.</summary>
            public void Remove(string title, AttributeSyntax attribute)
            {
                var list = (AttributeListSyntax)attribute.Parent!;
                int index = list.Attributes.IndexOf(attribute);
                TextSpan span = list.Attributes.Count == 1 ? TextSpan.FromBounds(list.SpanStart, list.GetLastToken().GetNextToken().SpanStart)
                    : index == 0 ? TextSpan.FromBounds(attribute.SpanStart, list.Attributes[1].SpanStart)
                    : TextSpan.FromBounds(list.Attributes[index - 1].Span.End, attribute.Span.End);
                Replace(title, new TextChange(span, ""));
            }

            private static async Task<Document> Change(Document document, TextChange[] changes, CancellationToken cancellation)
            {
                SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
                return document.WithText(text.WithChanges((IEnumerable<TextChange>)changes));
            }
        }
    }
}
