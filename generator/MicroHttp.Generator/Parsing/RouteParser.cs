using System;
using System.Collections.Generic;
using MicroHttp.Generator.Diagnostics;
using MicroHttp.Generator.Model;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Parsing
{
    /// <summary>Parses the method attributes of a method.</summary>
    internal static class RouteParser
    {
        private const string Suffix = "Attribute";
        private static readonly string[] Standard = { "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH" };

        public static EquatableArray<RouteModel> Parse(IMethodSymbol method, List<Problem> problems)
        {
            var routes = new List<RouteModel>();
            int index = -1;
            foreach (AttributeData attribute in method.GetAttributes())
            {
                index++;
                if (!attribute.AttributeClass.IsOrDerivesFrom(KnownNames.HttpMethodAttribute))
                {
                    continue;
                }

                string? name = Name(attribute, out string template);
                if (name == null || !CheckName(name, method, index, problems))
                {
                    continue;
                }

                TemplateModel? parsed = TemplateParser.Parse(template, method.Id(), index, false, problems);
                if (parsed != null)
                {
                    routes.Add(new RouteModel(name, parsed, index));
                }
            }

            return routes.ToEquatableArray();
        }

        /// <summary>The request method that an attribute names; null when it is not given yet, or is hidden in an attribute class of the user's.</summary>
        private static string? Name(AttributeData attribute, out string template)
        {
            INamedTypeSymbol type = attribute.AttributeClass!;
            if (type.Is(KnownNames.HttpMethodAttribute))
            {
                template = attribute.Text(1) ?? "";
                return attribute.Text(0);
            }

            template = attribute.Text(0) ?? "";
            foreach (string name in Standard)
            {
                if (type.Is("MicroHttp.Http" + name.Substring(0, 1) + name.Substring(1).ToLowerInvariant() + Suffix))
                {
                    return name;
                }
            }

            return "";
        }

        private static bool CheckName(string name, IMethodSymbol method, int index, List<Problem> problems)
        {
            string? advice = null;
            if (name.Length == 0)
            {
                advice = "its value is not known at build time; use [HttpMethod(\"NAME\", \"template\")] itself";
            }
            else if (!FieldSyntax.IsToken(name))
            {
                advice = "it is no token (RFC 9110 5.6.2)";
            }
            else if (name == "CONNECT" || name == "TRACE")
            {
                advice = "the server always answers it 405";
            }
            else if (Array.IndexOf(Standard, name) < 0 && Array.IndexOf(Standard, name.ToUpperInvariant()) >= 0)
            {
                advice = "methods are compared with case; write " + name.ToUpperInvariant();
            }

            if (advice != null)
            {
                problems.Add(Problem.AtAttribute(DiagnosticIds.RequestMethodName, method.Id(), index, name, advice));
            }

            return advice == null;
        }
    }
}
