using System;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MicroHttp.Generator.CodeFixes
{
    /// <summary>Templates and their variables as text.</summary>
    internal static class TemplateText
    {
        /// <summary>The literal that is the template of a method attribute, or null.</summary>
        public static LiteralExpressionSyntax? Of(AttributeSyntax attribute)
        {
            SeparatedSyntaxList<AttributeArgumentSyntax> arguments = attribute.ArgumentList?.Arguments ?? default;
            bool namesMethod = Name(attribute) == "HttpMethod";
            AttributeArgumentSyntax? argument = arguments.FirstOrDefault(static candidate => candidate.NameColon?.Name.Identifier.ValueText == "template")
                ?? arguments.Where(static candidate => candidate.NameColon == null && candidate.NameEquals == null).Skip(namesMethod ? 1 : 0).FirstOrDefault();
            return argument?.Expression is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) ? literal : null;
        }

        /// <summary>The method attributes of a method.</summary>
        public static AttributeSyntax[] Routes(MethodDeclarationSyntax method)
        {
            return method.AttributeLists
                .SelectMany(static list => list.Attributes)
                .Where(static attribute => Name(attribute) is "HttpMethod" or "HttpGet" or "HttpPost" or "HttpPut" or "HttpDelete" or "HttpPatch" or "HttpHead" or "HttpOptions")
                .ToArray();
        }

        /// <summary>The attribute's name without namespace and suffix.</summary>
        public static string Name(AttributeSyntax attribute)
        {
            string name = attribute.Name.ToString();
            name = name.Substring(name.LastIndexOf('.') + 1);
            return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
        }

        /// <summary>The name in a variable such as <c>{*id:int?}</c>.</summary>
        public static string VariableName(string variable)
        {
            string inner = variable.Trim('{', '}').TrimStart('*').TrimEnd('?');
            int colon = inner.IndexOf(':');
            return colon < 0 ? inner : inner.Substring(0, colon);
        }

        /// <summary>The C# type that the constraints of a variable ask for.</summary>
        public static string VariableType(string variable)
        {
            string[] constraints = variable.Trim('{', '}').TrimEnd('?').Split(':');
            foreach (string constraint in constraints.Skip(1))
            {
                string? type = ConstraintType(constraint);
                if (type != null)
                {
                    return type;
                }
            }

            return "string";
        }

        /// <summary>The C# type that a constraint stands for; null where it stands for none.</summary>
        public static string? ConstraintType(string constraint)
        {
            int open = constraint.IndexOf('(');
            switch (open < 0 ? constraint : constraint.Substring(0, open))
            {
                case "int":
                case "uint":
                case "long":
                case "bool":
                case "float":
                case "double":
                    return constraint;
                case "guid":
                    return "Guid";
                case "min":
                case "max":
                case "range":
                    return "int";
                case "length":
                case "minlength":
                case "maxlength":
                    return "string";
                default:
                    return null;
            }
        }

        /// <summary>A parameter's name made of a variable's: without characters that C# does not take.</summary>
        public static string ParameterName(string variable)
        {
            var name = new StringBuilder();
            bool startsWord = false;
            foreach (char c in variable)
            {
                if (SyntaxFacts.IsIdentifierPartCharacter(c))
                {
                    name.Append(startsWord ? char.ToUpperInvariant(c) : c);
                }

                startsWord = !SyntaxFacts.IsIdentifierPartCharacter(c);
            }

            if (name.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(name[0]))
            {
                name.Insert(0, '_');
            }

            return SyntaxFacts.GetKeywordKind(name.ToString()) == SyntaxKind.None ? name.ToString() : "@" + name;
        }
    }
}
