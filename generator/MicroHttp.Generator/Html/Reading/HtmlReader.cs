using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MicroHttp.Generator.Diagnostics;
using MicroHttp.Generator.Html.Model;
using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Html.Reading
{
    /// <summary>Reads a template against its model.</summary>
    internal sealed class HtmlReader
    {
        private readonly HtmlRoot _root;
        private readonly List<Problem> _problems = new List<Problem>();
        private readonly List<HtmlTag> _tags;
        private readonly HtmlPathReader _paths;
        private HtmlContext _context = new HtmlContext();
        private int _at;
        private int _items;

        private HtmlReader(HtmlRoot root, string text)
        {
            _root = root;
            _tags = HtmlLexer.Read(text, (start, length, mistake) => Refuse(DiagnosticIds.TemplateSyntax, start, length, mistake));
            _paths = new HtmlPathReader(root, _problems);
        }

        /// <summary>Reads the template that <paramref name="root"/> names.</summary>
        /// <param name="root">Template and model.</param>
        /// <param name="text">The template; null when there is none.</param>
        public static HtmlPage Read(HtmlRoot root, string? text)
        {
            if (text == null)
            {
                var missing = new[] { Problem.AtAttribute(DiagnosticIds.TemplateFile, root.Symbol, root.Attribute, root.File) };
                return new HtmlPage(root, EquatableArray<HtmlNode>.Empty, new EquatableArray<Problem>(missing));
            }

            var reader = new HtmlReader(root, text);
            EquatableArray<HtmlNode> nodes = reader.ReadAll();
            return new HtmlPage(root, reader._problems.Count == 0 ? nodes : EquatableArray<HtmlNode>.Empty, reader._problems.ToEquatableArray());
        }

        private EquatableArray<HtmlNode> ReadAll()
        {
            var nodes = new List<HtmlNode>();
            while (true)
            {
                nodes.AddRange(ReadNodes());
                if (_at >= _tags.Count)
                {
                    return nodes.ToEquatableArray();
                }

                HtmlTag tag = _tags[_at++];
                RefuseSyntax(tag, tag.Kind == HtmlTagKind.Else ? "{{else}} stands in no section" : "{{/" + tag.Word + "}} closes no section");
            }
        }

        /// <summary>Reads up to the end, or to what ends a section or its first part.</summary>
        private EquatableArray<HtmlNode> ReadNodes()
        {
            var nodes = new List<HtmlNode>();
            for (; _at < _tags.Count; _at++)
            {
                HtmlTag tag = _tags[_at];
                switch (tag.Kind)
                {
                    case HtmlTagKind.Text:
                        _context = _context.After(tag.Word);
                        nodes.Add(new HtmlText(tag.Word));
                        break;
                    case HtmlTagKind.Value:
                        AddValue(tag, nodes);
                        break;
                    case HtmlTagKind.Open:
                        AddSection(tag, nodes);
                        break;
                    default:
                        return nodes.ToEquatableArray();
                }
            }

            return nodes.ToEquatableArray();
        }

        private void AddValue(HtmlTag tag, List<HtmlNode> nodes)
        {
            string argument = tag.Argument;
            if (argument.StartsWith("else", StringComparison.Ordinal) && argument.Length > 4 && char.IsWhiteSpace(argument[4]))
            {
                RefuseSyntax(tag, "{{else}} takes no condition; put a section into it");
                return;
            }

            int colon = argument.IndexOf(':');
            string format = colon < 0 ? "" : argument.Substring(colon + 1);
            HtmlPath? path = _paths.Read(tag, colon < 0 ? argument : argument.Substring(0, colon));
            if (path != null)
            {
                HtmlType type = _root.Types[path.Type];
                type = type.Kind == HtmlKind.Nullable ? _root.Types[type.Element] : type;
                if (CheckKind(tag, type) && CheckFormat(tag, colon, format, type) && CheckContext(tag, type))
                {
                    nodes.Add(new HtmlValue(path, HtmlContextRule.IsUrl(_context), format.Length == 0 ? -1 : format[1] - '0'));
                }
            }

            _context = _context.AfterPlaceholder();
        }

        private bool CheckKind(HtmlTag tag, HtmlType type)
        {
            string? advice = type.Kind switch
            {
                HtmlKind.Object when type.Members.Count != 0 => "name a member of it, such as {{" + tag.Argument + "." + HtmlPathReader.Display(type.Members[0].Name) + "}}",
                HtmlKind.Sequence => "repeat a section for its elements, by {{#each " + tag.Argument + "}}",
                HtmlKind.Object or HtmlKind.Unsupported => "give the model a member of one of these types",
                _ => null,
            };
            if (advice != null)
            {
                _problems.Add(Problem.InFile(
                    DiagnosticIds.TemplateType, _root.File, tag.ArgumentStart, tag.Argument.Length, tag.Argument, type.Title, "a placeholder shows text, numbers, truth values, dates and enums; " + advice));
            }

            return advice == null;
        }

        private bool CheckFormat(HtmlTag tag, int colon, string format, HtmlType type)
        {
            if (colon < 0)
            {
                return true;
            }

            bool isKnown = format.Length == 2 && format[0] == 'F' && format[1] is >= '0' and <= '9';
            if (!isKnown)
            {
                Refuse(DiagnosticIds.TemplateSyntax, tag.ArgumentStart + colon, tag.Argument.Length - colon, "'" + format + "' is no format; F0 to F9 give the digits behind the point");
            }
            else if (type.Kind is not (HtmlKind.Single or HtmlKind.Double))
            {
                string name = tag.Argument.Substring(0, colon).Trim();
                _problems.Add(Problem.InFile(DiagnosticIds.TemplateType, _root.File, tag.ArgumentStart, tag.Argument.Length, name, type.Title, "digits behind the point are for float and double; leave out the format"));
                return false;
            }

            return isKnown;
        }

        private bool CheckContext(HtmlTag tag, HtmlType type)
        {
            string? refusal = HtmlContextRule.Refusal(_context, type.Kind);
            if (refusal != null)
            {
                Refuse(DiagnosticIds.TemplateContext, tag.Start, tag.Length, tag.Argument, refusal);
            }

            return refusal == null;
        }

        private void AddSection(HtmlTag open, List<HtmlNode> nodes)
        {
            bool isEach = open.Word == "each";
            if (!isEach && open.Word is not ("if" or "unless"))
            {
                RefuseSyntax(open, "there is no section {{#" + open.Word + "}}; there are {{#if}}, {{#unless}} and {{#each}}, with {{else}}");
            }

            HtmlPath? path = _paths.Read(open, open.Argument);
            path = path != null && (isEach ? CheckEach(open, path) : CheckIf(open, path)) ? path : null;
            string item = "item" + (++_items).ToString(CultureInfo.InvariantCulture);
            HtmlContext before = _context;
            if (isEach)
            {
                // Nothing is known of the elements of what is not there, and nothing said about them.
                _paths.Enter(path == null ? null : new HtmlScope(item, ElementOf(path)));
            }

            int start = ++_at;
            int problems = _problems.Count;
            EquatableArray<HtmlNode> first = ReadNodes();
            if (isEach)
            {
                if (HtmlContext.Join(before, _context) is { } again && again != before)
                {
                    // Behind the first element the section starts somewhere else.
                    _problems.RemoveRange(problems, _problems.Count - problems);
                    _at = start;
                    _context = again;
                    first = ReadNodes();
                }

                _paths.Leave();
            }

            HtmlContext behind = _context;
            _context = before;
            EquatableArray<HtmlNode> second = EquatableArray<HtmlNode>.Empty;
            if (_at < _tags.Count && _tags[_at].Kind == HtmlTagKind.Else)
            {
                _at++;
                second = ReadNodes();
            }

            Close(open);
            Join(open, before, behind, isEach);
            if (path != null)
            {
                nodes.Add(isEach ? new HtmlEach(path, item, first, second) : new HtmlIf(path, open.Word == "if" ? first : second, open.Word == "if" ? second : first));
            }
        }

        private int ElementOf(HtmlPath path)
        {
            int element = _root.Types[path.Type].Element;
            return _root.Types[element].Kind == HtmlKind.Nullable ? _root.Types[element].Element : element;
        }

        private bool CheckEach(HtmlTag open, HtmlPath path)
        {
            HtmlType type = _root.Types[path.Type];
            if (type.Kind != HtmlKind.Sequence)
            {
                RefuseType(open, type, "{{#each}} repeats its section for the elements of an array or a list");
            }

            return type.Kind == HtmlKind.Sequence;
        }

        private bool CheckIf(HtmlTag open, HtmlPath path)
        {
            HtmlType type = _root.Types[path.Type];
            bool isCondition = type.Kind is HtmlKind.Boolean or HtmlKind.Nullable or HtmlKind.Slice || !type.IsValueType;
            if (!isCondition)
            {
                RefuseType(open, type, "a condition is a truth value, or something that may be missing or empty; give the model a bool that says it");
            }

            return isCondition;
        }

        private void RefuseType(HtmlTag open, HtmlType type, string rule)
        {
            _problems.Add(Problem.InFile(DiagnosticIds.TemplateType, _root.File, open.ArgumentStart, open.Argument.Length, open.Argument, type.Title, rule));
        }

        private void Close(HtmlTag open)
        {
            if (_at >= _tags.Count)
            {
                RefuseSyntax(open, "{{#" + open.Word + "}} is not closed by {{/" + open.Word + "}}");
                return;
            }

            HtmlTag close = _tags[_at];
            if (close.Kind == HtmlTagKind.Else)
            {
                RefuseSyntax(close, "the section has another {{else}} already");
                _at++;
                ReadNodes();
                Close(open);
            }
            else if (close.Word != open.Word)
            {
                RefuseSyntax(close, "{{/" + close.Word + "}} stands where {{/" + open.Word + "}} is due");
            }
        }

        /// <summary>All ways through a section have to lead to the same place in HTML, or what follows would be something else for each.</summary>
        private void Join(HtmlTag open, HtmlContext before, HtmlContext behind, bool isEach)
        {
            HtmlContext? joined = HtmlContext.Join(behind, _context);
            joined = joined != null && isEach ? HtmlContext.Join(joined, before) : joined;
            if (joined == null)
            {
                Refuse(DiagnosticIds.TemplateBranches, open.Start, open.Length, open.Word);
            }

            _context = joined ?? before;
        }

        private void RefuseSyntax(HtmlTag tag, string mistake)
        {
            Refuse(DiagnosticIds.TemplateSyntax, tag.Start, tag.Length, mistake);
        }

        private void Refuse(string id, int start, int length, params string[] arguments)
        {
            _problems.Add(Problem.InFile(id, _root.File, start, length, arguments));
        }
    }
}
