using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MicroHttp.Surface.Tests.Reading;

/// <summary>
/// Reads real signatures that stand in a file as C# declarations without bodies: <c>// [assembly] namespace name</c>, below it one type, below that an empty line. The types
/// that members name have no namespaces there, so <see cref="Shorten"/> takes them from what is compared.
/// </summary>
internal static partial class DeclarationFile
{
    public static HashSet<Reference> Read(string path) => Parse(File.ReadAllText(path));

    public static HashSet<Reference> Parse(string text)
    {
        var references = new HashSet<Reference>();
        foreach (Match block in BlockPattern().Matches(text.ReplaceLineEndings("\n")))
        {
            string assembly = block.Groups["assembly"].Value;
            string scope = block.Groups["namespace"].Value;
            MemberDeclarationSyntax type = SyntaxFactory.ParseMemberDeclaration(block.Groups["type"].Value)
                ?? throw new FormatException("No type: " + block.Value);
            foreach (Reference reference in References(assembly, scope, type))
            {
                references.Add(reference);
            }
        }

        return references;
    }

    /// <summary>The same without namespaces and numbers of type parameters, and <c>T?</c> for a value type that may be absent.</summary>
    public static Reference Shorten(Reference reference) => reference with { Member = reference.Member is null ? null : Shorten(reference.Member) };

    private static string Shorten(string member)
    {
        int end = member.StartsWith(".ctor", StringComparison.Ordinal) ? ".ctor".Length : 0;
        string types = ArityPattern().Replace(NamespacePattern().Replace(member[end..], ""), "");
        return member[..end] + NullablePattern().Replace(types, "${type}?");
    }

    private static IEnumerable<Reference> References(string assembly, string scope, MemberDeclarationSyntax declaration)
    {
        string[] parameters = declaration switch
        {
            TypeDeclarationSyntax type => Names(type.TypeParameterList),
            DelegateDeclarationSyntax type => Names(type.TypeParameterList),
            _ => [],
        };
        string name = declaration switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            DelegateDeclarationSyntax type => type.Identifier.Text,
            _ => throw new FormatException("No type: " + declaration),
        };
        string full = $"{scope}.{name}" + (parameters.Length == 0 ? "" : "`" + parameters.Length.ToString(CultureInfo.InvariantCulture));
        yield return new Reference(assembly, full, null);
        IEnumerable<string> members = declaration switch
        {
            TypeDeclarationSyntax type => type.Members.SelectMany(member => Members(member, parameters)),
            DelegateDeclarationSyntax type => [".ctor(object, IntPtr): void", $"Invoke({Types(type.ParameterList, parameters, [])}): {Spell(type.ReturnType, parameters, [])}"],
            _ => [],
        };
        foreach (string member in members)
        {
            yield return new Reference(assembly, full, member);
        }
    }

    private static IEnumerable<string> Members(MemberDeclarationSyntax member, string[] parameters)
    {
        switch (member)
        {
            case PropertyDeclarationSyntax property:
                string value = Spell(property.Type, parameters, []);
                foreach (AccessorDeclarationSyntax accessor in property.AccessorList!.Accessors)
                {
                    yield return accessor.Keyword.Text == "get" ? $"get_{property.Identifier.Text}(): {value}" : $"set_{property.Identifier.Text}({value}): void";
                }

                break;
            case EventFieldDeclarationSyntax @event:
                string handler = Spell(@event.Declaration.Type, parameters, []);
                foreach (VariableDeclaratorSyntax variable in @event.Declaration.Variables)
                {
                    yield return $"add_{variable.Identifier.Text}({handler}): void";
                    yield return $"remove_{variable.Identifier.Text}({handler}): void";
                }

                break;
            case FieldDeclarationSyntax field:
                foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
                {
                    yield return $"{variable.Identifier.Text}: {Spell(field.Declaration.Type, parameters, [])}";
                }

                break;
            case ConstructorDeclarationSyntax constructor:
                yield return $".ctor({Types(constructor.ParameterList, parameters, [])}): void";
                break;
            case MethodDeclarationSyntax method:
                string[] own = Names(method.TypeParameterList);
                yield return $"{method.Identifier.Text}({Types(method.ParameterList, parameters, own)}): {Spell(method.ReturnType, parameters, own)}";
                break;
            default:
                break;
        }
    }

    private static string[] Names(TypeParameterListSyntax? list) => list is null ? [] : [.. list.Parameters.Select(static p => p.Identifier.Text)];

    private static string Types(ParameterListSyntax list, string[] parameters, string[] own) => string.Join(", ", list.Parameters.Select(p =>
        Spell(p.Type!, parameters, own) + (p.Modifiers.Any(static m => m.Text is "ref" or "out" or "in") ? "&" : "")));

    private static string Spell(TypeSyntax type, string[] parameters, string[] own) => WordPattern().Replace(type.ToString(), word =>
        Array.IndexOf(own, word.Value) is >= 0 and int mine ? "!!" + mine.ToString(CultureInfo.InvariantCulture)
        : Array.IndexOf(parameters, word.Value) is >= 0 and int outer ? "!" + outer.ToString(CultureInfo.InvariantCulture)
        : word.Value);

    [GeneratedRegex(@"^// \[(?<assembly>[^\]]+)\] namespace (?<namespace>\S+)\n(?<type>.+?)(?=\n\n|\n*\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex BlockPattern();

    [GeneratedRegex(@"(\w+\.)+(?=\w)")]
    private static partial Regex NamespacePattern();

    [GeneratedRegex(@"`\d+")]
    private static partial Regex ArityPattern();

    [GeneratedRegex(@"Nullable<(?<type>\w+)>")]
    private static partial Regex NullablePattern();

    [GeneratedRegex(@"\w+")]
    private static partial Regex WordPattern();
}
