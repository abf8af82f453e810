using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MicroHttp.Surface.Tests.Reading;

/// <summary>Prints what others can see of an assembly: its public types, and their public and protected members, a line each.</summary>
internal sealed class ApiPrinter(bool nullability)
{
    private readonly SymbolDisplayFormat _types = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | (nullability ? SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier : SymbolDisplayMiscellaneousOptions.None));

    public static IAssemblySymbol Load(string path, IEnumerable<string> references)
    {
        PortableExecutableReference subject = MetadataReference.CreateFromFile(path);
        var compilation = CSharpCompilation.Create("reader", references: references.Where(r => Path.GetFileName(r) != Path.GetFileName(path))
            .Select(r => MetadataReference.CreateFromFile(r)).Append(subject));
        return (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(subject)!;
    }

    public IReadOnlyList<ApiType> Print(IAssemblySymbol assembly)
    {
        var types = new List<ApiType>();
        AddTypes(assembly.GlobalNamespace, types);
        types.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return types;
    }

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private void AddTypes(INamespaceOrTypeSymbol container, List<ApiType> types)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamespaceSymbol space)
            {
                AddTypes(space, types);
            }
            else if (member is INamedTypeSymbol type && IsVisible(type))
            {
                types.Add(Print(type));
                AddTypes(type, types);
            }
        }
    }

    private ApiType Print(INamedTypeSymbol type)
    {
        var members = new List<string>();
        if (type.TypeKind == TypeKind.Delegate)
        {
            members.Add("virtual " + Signature(type.DelegateInvokeMethod!, "Invoke"));
            return new ApiType(Name(type), "delegate", [], members);
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            foreach (IFieldSymbol constant in type.GetMembers().OfType<IFieldSymbol>())
            {
                members.Add(string.Create(CultureInfo.InvariantCulture, $"{constant.Name} = {constant.ConstantValue}"));
            }

            return new ApiType(Name(type), "enum", [], members);
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (IsVisible(member) && !member.IsImplicitlyDeclared && Print(member) is string line)
            {
                members.Add(line);
            }
        }

        members.Sort(string.CompareOrdinal);
        var bases = new List<string>();
        if (type.TypeKind == TypeKind.Class && type.BaseType is { SpecialType: not SpecialType.System_Object } parent)
        {
            bases.Add(Name(parent));
        }

        bases.AddRange(type.Interfaces.Where(static i => i.DeclaredAccessibility == Accessibility.Public).Select(Name));
        return new ApiType(Name(type), Declaration(type), bases, members);
    }

    private static string Declaration(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Interface => "interface",
        TypeKind.Struct => (type.IsReadOnly ? "readonly " : "") + (type.IsRefLikeType ? "ref struct" : "struct"),
        _ => (type.IsStatic ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + "class",
    };

    private string? Print(ISymbol member) => member switch
    {
        IFieldSymbol field => Modifiers(field) + Print(field),
        IEventSymbol @event => $"{Modifiers(@event)}event {Name(@event.Type)} {@event.Name}",
        IPropertySymbol property => $"{Modifiers(property)}{Ref(property.RefKind)}{Name(property.Type)} {PropertyName(property)} {{ {Accessors(property)}}}",
        IMethodSymbol method => method.MethodKind switch
        {
            MethodKind.Constructor => Modifiers(method) + $"{method.ContainingType.Name}({Parameters(method.Parameters)})",
            MethodKind.Ordinary => Modifiers(method) + Signature(method, method.Name + TypeParameters(method)),
            MethodKind.UserDefinedOperator => Modifiers(method) + Signature(method, "operator " + OperatorToken(method.Name)),
            MethodKind.Conversion => $"{Modifiers(method)}{(method.Name == "op_Implicit" ? "implicit" : "explicit")} operator {Name(method.ReturnType)}({Parameters(method.Parameters)})",
            _ => null,
        },
        _ => null,
    };

    private string Print(IFieldSymbol field) => field.IsConst
        ? $"const {Name(field.Type)} {field.Name} = {SymbolDisplay.FormatPrimitive(field.ConstantValue!, quoteStrings: true, useHexadecimalNumbers: false)}"
        : (field.IsReadOnly ? "readonly " : "") + $"{Name(field.Type)} {field.Name}";

    private string Signature(IMethodSymbol method, string name) =>
        $"{Ref(method.RefKind)}{Name(method.ReturnType)} {name}({Parameters(method.Parameters)})";

    private string Parameters(IEnumerable<IParameterSymbol> parameters) => string.Join(", ", parameters.Select(Print));

    private string Print(IParameterSymbol parameter)
    {
        var text = new StringBuilder(parameter.IsParams ? "params " : "").Append(Ref(parameter.RefKind));
        text.Append(Name(parameter.Type)).Append(' ').Append(parameter.Name);
        return parameter.HasExplicitDefaultValue ? text.Append(" = ").Append(Default(parameter)).ToString() : text.ToString();
    }

    private string Default(IParameterSymbol parameter)
    {
        object? value = parameter.ExplicitDefaultValue;
        if (value is null)
        {
            return parameter.Type.IsReferenceType ? "null" : $"default({Name(parameter.Type)})";
        }

        return parameter.Type.TypeKind == TypeKind.Enum
            ? parameter.Type.GetMembers().OfType<IFieldSymbol>().First(f => Equals(f.ConstantValue, value)).Name
            : SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false);
    }

    private static string Accessors(IPropertySymbol property)
    {
        string text = "";
        if (property.GetMethod is IMethodSymbol getter && IsVisible(getter))
        {
            text += getter.DeclaredAccessibility == property.DeclaredAccessibility ? "get; " : "protected get; ";
        }

        if (property.SetMethod is IMethodSymbol setter && IsVisible(setter))
        {
            text += (setter.DeclaredAccessibility == property.DeclaredAccessibility ? "" : "protected ") + (setter.IsInitOnly ? "init; " : "set; ");
        }

        return text;
    }

    private string PropertyName(IPropertySymbol property) => property.IsIndexer ? $"this[{Parameters(property.Parameters)}]" : property.Name;

    private static string TypeParameters(IMethodSymbol method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.TypeParameters.Select(p => p.Name))}>" : "";

    private static string Modifiers(ISymbol member)
    {
        string access = member.DeclaredAccessibility == Accessibility.Public ? "" : "protected ";
        if (member.ContainingType.TypeKind == TypeKind.Interface || member is IFieldSymbol { IsConst: true })
        {
            return access;
        }

        return access + (member.IsStatic ? "static " : member.IsAbstract ? "abstract " : member.IsOverride ? "override " : member.IsVirtual ? "virtual " : "");
    }

    private static string Ref(RefKind kind) => kind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.In => "in ",
        _ => "",
    };

    private static string OperatorToken(string metadataName) => SyntaxFacts.GetText(SyntaxFacts.GetOperatorKind(metadataName));

    private string Name(ITypeSymbol type) => type.ToDisplayString(_types);
}
