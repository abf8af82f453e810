using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MicroHttp.Generator.Dialect.Rules
{
    /// <summary>
    /// MH9012: a static initializer or constructor that reads a static field or property of another type of the assembly which is initialized later. The desktop initializes a type
    /// when it is first used; a device runs the static constructors of an assembly one after the other before Main, in the order of its table of types, which the
    /// metadata processor sorts by full name.
    /// </summary>
    internal sealed class StaticOrderRule : DialectRule
    {
        public StaticOrderRule()
            : base(DialectDescriptors.StaticOrder)
        {
        }

        public override void Register(CompilationStartAnalysisContext context) =>
            context.RegisterOperationAction(Analyze, OperationKind.FieldReference, OperationKind.PropertyReference);

        private void Analyze(OperationAnalysisContext context)
        {
            var reference = (IMemberReferenceOperation)context.Operation;
            ISymbol member = reference.Member;
            INamedTypeSymbol reader = context.ContainingSymbol.ContainingType;
            if (!member.IsStatic || reader is null || !IsInitializer(context.ContainingSymbol)
                || SymbolEqualityComparer.Default.Equals(member.ContainingType, reader)
                || !SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, context.Compilation.Assembly)
                || !IsSetByInitializer(member) || !ComesLater(member.ContainingType, reader) || IsDeferred(reference))
            {
                return;
            }

            context.ReportDiagnostic(Diagnostic.Create(Descriptor, reference.Syntax.GetLocation(), Display.Name(member), reader.Name));
        }

        private static bool IsInitializer(ISymbol symbol) =>
            symbol.IsStatic && symbol is (IFieldSymbol or IPropertySymbol or IEventSymbol or IMethodSymbol { MethodKind: MethodKind.StaticConstructor });

        /// <summary>Whether a static constructor, written or not, gives the member its value. Of one without any, the default is the value from the start.</summary>
        private static bool IsSetByInitializer(ISymbol member)
        {
            return member is not IFieldSymbol { IsConst: true }
                && (HasInitializer(member) || ((member is IFieldSymbol || IsAutomatic(member)) && HasStaticConstructor(member.ContainingType)));
        }

        private static bool HasInitializer(ISymbol member)
        {
            foreach (SyntaxReference reference in member.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax() is VariableDeclaratorSyntax { Initializer: not null } or PropertyDeclarationSyntax { Initializer: not null })
                {
                    return true;
                }
            }

            return false;
        }

        private static bool IsAutomatic(ISymbol member)
        {
            foreach (ISymbol other in member.ContainingType.GetMembers())
            {
                if (other is IFieldSymbol { AssociatedSymbol: IPropertySymbol property } && SymbolEqualityComparer.Default.Equals(property, member))
                {
                    return true;
                }
            }

            return false;
        }

        private static bool HasStaticConstructor(INamedTypeSymbol type)
        {
            foreach (IMethodSymbol constructor in type.StaticConstructors)
            {
                if (!constructor.IsImplicitlyDeclared)
                {
                    return true;
                }
            }

            return false;
        }

        private static bool ComesLater(INamedTypeSymbol type, INamedTypeSymbol reader) =>
            string.Compare(FullName(type), FullName(reader), StringComparison.InvariantCulture) > 0;

        /// <summary>The name as the metadata processor sorts by it: that of a nested type stands behind a slash.</summary>
        private static string FullName(INamedTypeSymbol type) => type.ContainingType is not null
            ? FullName(type.ContainingType) + "/" + type.MetadataName
            : type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName : type.ContainingNamespace.ToDisplayString() + "." + type.MetadataName;

        /// <summary>Whether it is read when a delegate is called, or not at all.</summary>
        private static bool IsDeferred(IOperation operation)
        {
            for (IOperation? outer = operation.Parent; outer is not null; outer = outer.Parent)
            {
                if (outer is IAnonymousFunctionOperation or ILocalFunctionOperation or INameOfOperation)
                {
                    return true;
                }
            }

            // What is only written is lost when its own initializer comes, but nothing is read.
            return operation.Parent is ISimpleAssignmentOperation assignment && assignment.Target == operation;
        }
    }
}
