using System;
using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Diagnostics;
using MicroHttp.Generator.Html.Model;
using MicroHttp.Generator.Json.Parse;
using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Html.Reading
{
    /// <summary>Finds what a name in a template stands for: in the innermost element first, in the model last, letters in either case.</summary>
    internal sealed class HtmlPathReader
    {
        private const string This = "this";

        private readonly HtmlRoot _root;
        private readonly List<Problem> _problems;

        // The innermost last; null for the element of something that was not found.
        private readonly List<HtmlScope?> _scopes = new List<HtmlScope?>();

        public HtmlPathReader(HtmlRoot root, List<Problem> problems)
        {
            _root = root;
            _problems = problems;
            _scopes.Add(new HtmlScope("value", 0));
        }

        /// <summary>Looks into an element from now on.</summary>
        public void Enter(HtmlScope? scope)
        {
            _scopes.Add(scope);
        }

        public void Leave()
        {
            _scopes.RemoveAt(_scopes.Count - 1);
        }

        /// <summary>A member's name as templates write it.</summary>
        public static string Display(string name)
        {
            return JsonNaming.CamelCase(name);
        }

        /// <summary>Reads a path such as <c>wifi.name</c>.</summary>
        /// <param name="tag">What it stands in.</param>
        /// <param name="argument">The path, at the start of the tag's argument.</param>
        /// <returns>Null when there is no such thing.</returns>
        public HtmlPath? Read(HtmlTag tag, string argument)
        {
            string[] names = argument.TrimEnd().Split('.');
            if (names.Any(static name => name.Length == 0 || name.Any(static c => !char.IsLetterOrDigit(c) && c != '_')))
            {
                string mistake = argument.Length == 0 ? "a name is missing" : "'" + argument + "' is no name; names are letters, digits and underscores, with dots between them";
                int start = argument.Length == 0 ? tag.Start : tag.ArgumentStart;
                _problems.Add(Problem.InFile(DiagnosticIds.TemplateSyntax, _root.File, start, argument.Length == 0 ? tag.Length : argument.Length, mistake));
                return null;
            }

            HtmlScope? scope = Find(names[0]);
            if (scope == null)
            {
                return null;
            }

            var members = new List<HtmlMember>();
            int type = scope.Type;
            int at = tag.ArgumentStart;
            foreach (string name in names)
            {
                if (name != This || at != tag.ArgumentStart)
                {
                    HtmlMember? member = Member(type, name);
                    if (member == null)
                    {
                        ReportMember(type, name, at);
                        return null;
                    }

                    members.Add(member);
                    type = member.Type;
                }

                at += name.Length + 1;
            }

            return new HtmlPath(scope.Local, members.ToEquatableArray(), type);
        }

        /// <summary>The innermost scope that has the name, else the innermost; null when that is not known.</summary>
        private HtmlScope? Find(string name)
        {
            for (int i = _scopes.Count - 1; i >= 0; i--)
            {
                HtmlScope? scope = _scopes[i];
                if (scope == null || name == This || Member(scope.Type, name) != null)
                {
                    return scope;
                }
            }

            return _scopes[_scopes.Count - 1];
        }

        private HtmlMember? Member(int type, string name)
        {
            HtmlType holder = Holder(type);
            return holder.Members.FirstOrDefault(member => member.Name == name)
                ?? holder.Members.FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));
        }

        private HtmlType Holder(int type)
        {
            HtmlType holder = _root.Types[type];
            return holder.Kind == HtmlKind.Nullable ? _root.Types[holder.Element] : holder;
        }

        private void ReportMember(int type, string name, int start)
        {
            const int Most = 12;
            HtmlType holder = Holder(type);
            string[] names = holder.Members.Select(member => Display(member.Name)).ToArray();
            string known = names.Length == 0 ? "no members that a template can read"
                : string.Join(", ", names.Take(Most)) + (names.Length > Most ? " and more" : "");
            _problems.Add(Problem.InFile(DiagnosticIds.TemplateMember, _root.File, start, name.Length, holder.Title, name, known));
        }
    }
}
