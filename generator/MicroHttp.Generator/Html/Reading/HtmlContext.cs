using System;
using System.Linq;

namespace MicroHttp.Generator.Html.Reading
{
    /// <summary>
    /// Follows the constant text of a template through HTML, so that it is known of each placeholder what it would become a part of. In doubt it stays where a placeholder is refused.
    /// </summary>
    internal sealed record HtmlContext
    {
        private static readonly string[] RawElements = { "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext" };
        private static readonly string[] EscapableElements = { "title", "textarea" };

        public HtmlState State { get; private set; }

        /// <summary>The element whose tag this is, or whose text.</summary>
        public string Element { get; private set; } = "";

        /// <summary>The attribute, in lower case.</summary>
        public string Attribute { get; private set; } = "";

        /// <summary>What stands in the attribute's value already.</summary>
        public string Value { get; private set; } = "";

        /// <summary>Whether the tag has said what it is about, so that a meta element is none that redirects.</summary>
        public bool IsNamed { get; private set; }

        private bool IsEndTag { get; set; }

        // What stands in a comment, a declaration or raw text already, as far as it says how that ends.
        private string Tail { get; set; } = "";

        /// <summary>Whether a placeholder stands for text here, between tags or in the text of an element.</summary>
        public bool IsText => State is HtmlState.Data or HtmlState.EscapableText;

        /// <summary>Whether this is the quoted value of an attribute.</summary>
        public bool IsQuoted => State is HtmlState.ValueInDoubleQuotes or HtmlState.ValueInSingleQuotes;

        private bool IsBetweenValues => State is HtmlState.TagName or HtmlState.BeforeAttribute or HtmlState.AttributeName or HtmlState.AfterAttributeName or HtmlState.BehindSection;

        /// <summary>What is known where two ways meet; null when they lead to different places.</summary>
        public static HtmlContext? Join(HtmlContext left, HtmlContext right)
        {
            if (left == right)
            {
                return left;
            }

            if (left.IsBetweenValues && right.IsBetweenValues && left.Element == right.Element && left.IsEndTag == right.IsEndTag)
            {
                return left with { State = HtmlState.BehindSection, Attribute = "", Value = "", IsNamed = left.IsNamed && right.IsNamed };
            }

            // Of a value that is known for sure which both begin with.
            int shared = 0;
            while (shared < left.Value.Length && shared < right.Value.Length && left.Value[shared] == right.Value[shared])
            {
                shared++;
            }

            string value = left.Value.Substring(0, shared);
            HtmlContext joined = left with { Value = value };
            return left.IsQuoted && joined == (right with { Value = value }) ? joined : null;
        }

        /// <summary>Where one is behind <paramref name="text"/>.</summary>
        public HtmlContext After(string text)
        {
            var context = new HtmlContext(this);
            foreach (char c in text)
            {
                context.Next(c);
            }

            return context;
        }

        /// <summary>Where one is behind a placeholder.</summary>
        public HtmlContext AfterPlaceholder()
        {
            return State switch
            {
                HtmlState.BeforeValue => this with { State = HtmlState.ValueWithoutQuotes },
                HtmlState.TagOpen => this with { State = HtmlState.TagName },
                HtmlState.BeforeAttribute or HtmlState.AfterAttributeName or HtmlState.BehindSection => this with { State = HtmlState.AttributeName },
                _ => this,
            };
        }

        private static bool IsSpace(char c)
        {
            return c is ' ' or '\t' or '\n' or '\r' or '\f';
        }

        private static bool IsLetter(char c)
        {
            return c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
        }

        private static char Lower(char c)
        {
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        }

        private void Next(char c)
        {
            switch (State)
            {
                case HtmlState.Data:
                    State = c == '<' ? HtmlState.TagOpen : HtmlState.Data;
                    break;
                case HtmlState.TagOpen:
                case HtmlState.EndTagOpen:
                    NextOfOpening(c);
                    break;
                case HtmlState.TagName when !IsSpace(c) && c != '/' && c != '>':
                    Element += Lower(c);
                    break;
                case HtmlState.TagName:
                    NextOfTag(c);
                    break;
                case HtmlState.BehindSection when !IsSpace(c) && c != '/' && c != '>':
                    State = HtmlState.Lost;
                    break;
                case HtmlState.Lost:
                    break;
                case HtmlState.BehindSection:
                case HtmlState.BeforeAttribute:
                case HtmlState.AttributeName:
                case HtmlState.AfterAttributeName:
                case HtmlState.BeforeValue:
                    NextOfTag(c);
                    break;
                case HtmlState.ValueInDoubleQuotes:
                case HtmlState.ValueInSingleQuotes:
                case HtmlState.ValueWithoutQuotes:
                    NextOfValue(c);
                    break;
                case HtmlState.Markup:
                    NextOfMarkup(c);
                    break;
                case HtmlState.Comment:
                    NextOfComment(c);
                    break;
                case HtmlState.Declaration:
                    State = c == '>' ? HtmlState.Data : HtmlState.Declaration;
                    break;
                default:
                    NextOfContent(c);
                    break;
            }
        }

        private void NextOfOpening(char c)
        {
            if (IsLetter(c))
            {
                IsEndTag = State == HtmlState.EndTagOpen;
                Element = Lower(c).ToString();
                IsNamed = false;
                State = HtmlState.TagName;
            }
            else if (State == HtmlState.EndTagOpen)
            {
                State = c == '>' ? HtmlState.Data : HtmlState.Declaration;
            }
            else
            {
                Tail = "";
                State = c switch
                {
                    '/' => HtmlState.EndTagOpen,
                    '!' => HtmlState.Markup,
                    '?' => HtmlState.Declaration,
                    '<' => HtmlState.TagOpen,
                    _ => HtmlState.Data,
                };
            }
        }

        private void NextOfTag(char c)
        {
            if (c == '>')
            {
                CloseTag();
            }
            else if (State == HtmlState.BeforeValue)
            {
                NextOfUnquoted(c);
            }
            else if (c == '/')
            {
                State = HtmlState.BeforeAttribute;
            }
            else if (IsSpace(c))
            {
                State = State is HtmlState.AttributeName or HtmlState.AfterAttributeName or HtmlState.BehindSection ? HtmlState.AfterAttributeName : HtmlState.BeforeAttribute;
            }
            else if (c == '=' && State != HtmlState.BeforeAttribute)
            {
                Value = "";
                IsNamed |= Attribute is "name" or "property" or "itemprop";
                State = HtmlState.BeforeValue;
            }
            else
            {
                Attribute = State == HtmlState.AttributeName ? Attribute + Lower(c) : Lower(c).ToString();
                State = HtmlState.AttributeName;
            }
        }

        private void NextOfUnquoted(char c)
        {
            if (!IsSpace(c))
            {
                State = c == '"' ? HtmlState.ValueInDoubleQuotes : c == '\'' ? HtmlState.ValueInSingleQuotes : HtmlState.ValueWithoutQuotes;
                Value = State == HtmlState.ValueWithoutQuotes ? c.ToString() : "";
            }
        }

        private void NextOfValue(char c)
        {
            bool ends = State switch
            {
                HtmlState.ValueInDoubleQuotes => c == '"',
                HtmlState.ValueInSingleQuotes => c == '\'',
                _ => IsSpace(c) || c == '>',
            };
            if (!ends)
            {
                Value += c;
                return;
            }

            Attribute = "";
            Value = "";
            bool closes = State == HtmlState.ValueWithoutQuotes && c == '>';
            State = HtmlState.BeforeAttribute;
            if (closes)
            {
                CloseTag();
            }
        }

        private void CloseTag()
        {
            Attribute = "";
            Value = "";
            Tail = "";
            State = IsEndTag ? HtmlState.Data
                : RawElements.Contains(Element) ? HtmlState.RawText
                : EscapableElements.Contains(Element) ? HtmlState.EscapableText
                : HtmlState.Data;
            Element = State == HtmlState.Data ? "" : Element;
            IsNamed = false;
            IsEndTag = false;
        }

        private void NextOfMarkup(char c)
        {
            Tail += c;
            if (Tail == "--")
            {
                Tail = "";
                State = HtmlState.Comment;
            }
            else if (Tail != "-")
            {
                Tail = "";
                State = c == '>' ? HtmlState.Data : HtmlState.Declaration;
            }
        }

        private void NextOfComment(char c)
        {
            // <!--> and <!---> are comments as well, and --!> ends one.
            if (c == '>' && (Tail is "" or "-" || Tail.EndsWith("--", StringComparison.Ordinal) || Tail.EndsWith("--!", StringComparison.Ordinal)))
            {
                Tail = "";
                State = HtmlState.Data;
                return;
            }

            Tail = Tail.Length < 4 ? Tail + c : Tail.Substring(1) + c;
        }

        /// <summary>In the content of an element that only its own end tag ends.</summary>
        private void NextOfContent(char c)
        {
            string end = "</" + Element;
            int open = Tail.LastIndexOf('<');
            bool isEnd = open >= 0 && Tail.Length - open == end.Length && (IsSpace(c) || c is '/' or '>');
            if (isEnd && string.Equals(Tail.Substring(open), end, StringComparison.Ordinal) && !IsInScriptOfComment(open))
            {
                IsEndTag = true;
                Tail = "";
                State = HtmlState.TagName;
                NextOfTag(c);
                return;
            }

            // As much is kept as may become an end tag; and a comment of a script, for as long as it is open.
            Tail += Lower(c);
            if (Element == "script" && Tail.IndexOf("<!--", StringComparison.Ordinal) >= 0 && !Tail.EndsWith("-->", StringComparison.Ordinal))
            {
                return;
            }

            open = Tail.LastIndexOf('<');
            Tail = open < 0 || Tail.Length - open > end.Length ? "" : Tail.Substring(open);
        }

        /// <summary>Whether the end tag at <paramref name="open"/> is one of a script that stands in a comment of the script (13.2.5.26), which does not end the element.</summary>
        private bool IsInScriptOfComment(int open)
        {
            int comment = Tail.LastIndexOf("<!--", open, StringComparison.Ordinal);
            return Element == "script"
                && comment >= 0
                && Tail.IndexOf("-->", comment, StringComparison.Ordinal) < 0
                && Tail.IndexOf("<script", comment, StringComparison.Ordinal) >= 0;
        }
    }
}
