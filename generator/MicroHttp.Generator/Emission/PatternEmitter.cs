using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using MicroHttp.Generator.Planning;

namespace MicroHttp.Generator.Emission
{
    /// <summary>Writes the condition under which a segment with variables matches. Of several variables in a segment the first takes as much as it can.</summary>
    internal sealed class PatternEmitter
    {
        private readonly CodeWriter _code;
        private readonly List<string> _fragments;
        private readonly bool _ignoreCase;
        private int _places;

        public PatternEmitter(CodeWriter code, List<string> fragments, bool ignoreCase)
        {
            _code = code;
            _fragments = fragments;
            _ignoreCase = ignoreCase;
        }

        /// <summary>Opens a block that is entered when <paramref name="first"/> holds, if given, and [<paramref name="start"/>, <paramref name="stop"/>) matches; its values are set then.</summary>
        public void Open(SegmentPattern pattern, int variable, string start, string stop, string first)
        {
            string lead = first.Length == 0 ? "" : first + " && ";
            if (pattern.Parts.Count == 1)
            {
                string? rule = RuleCondition.Of(pattern.Parts[0].Rule!, "b", start, stop);

                // An empty segment matches no variable; every rule but that of length refuses it anyway.
                bool refusesEmpty = rule != null && pattern.Parts[0].Rule!.Kind != RuleKind.Text;
                string filled = stop + " > " + start;
                _code.Open("if (" + lead + (rule == null ? filled : refusesEmpty ? rule : filled + " && " + rule) + ")");
                _code.Line(Set(variable, start, stop));
                return;
            }

            OpenComplex(pattern, variable, start, stop, lead);
        }

        private void OpenComplex(SegmentPattern pattern, int variable, string start, string stop, string lead)
        {
            int parts = pattern.Parts.Count;
            var conditions = new List<string>();
            var sets = new List<string>();
            string right = stop;
            int index = variable + pattern.Variables;
            int at = parts - 1;
            if (pattern.Parts[at].Rule == null)
            {
                // What the segment ends in.
                byte[] tail = Encoding.UTF8.GetBytes(pattern.Parts[at].Literal);
                string tailName = "p" + Number(_places++);
                _code.Line("int " + tailName + " = " + stop + " - " + Number(tail.Length) + ";");
                conditions.Add(tailName + " > " + start);
                conditions.Add(LiteralCompare.Condition("b", tailName, tail, _ignoreCase));
                if (MayEndAnEscape(pattern.Parts[at].Literal))
                {
                    conditions.Add("!" + GeneratedNames.Routing + ".SplitsEscape(b, " + start + ", " + tailName + ")");
                }

                right = tailName;
                at--;
            }

            while (at >= 0)
            {
                // Here stands a variable that ends at right; a literal, or the start, is in front of it.
                index--;
                string left = start;
                int step = 1;
                if (at == 1 && pattern.Parts[0].Rule == null)
                {
                    byte[] head = Encoding.UTF8.GetBytes(pattern.Parts[0].Literal);
                    left = start + " + " + Number(head.Length);
                    conditions.Add(right + " > " + left);
                    conditions.Add(LiteralCompare.Condition("b", start, head, _ignoreCase));
                    step = 2;
                }
                else if (at > 0)
                {
                    string literal = pattern.Parts[at - 1].Literal;
                    string place = "p" + Number(_places++);
                    _code.Line("int " + place + " = " + GeneratedNames.Routing + ".LastIndexOf(b, " + start + ", " + right + " - 1, " + Fragment(literal) + ", " + ApplicationEmitter.Bool(_ignoreCase) + ");");
                    left = place + " + " + Number(Encoding.UTF8.GetByteCount(literal));
                    conditions.Add(place + " > " + start);
                    string? rule = RuleCondition.Of(pattern.Parts[at].Rule!, "b", left, right);
                    if (rule != null)
                    {
                        conditions.Add(rule);
                    }

                    sets.Insert(0, Set(index, left, right));
                    right = place;
                    at -= 2;
                    continue;
                }
                else
                {
                    conditions.Add(right + " > " + start);
                }

                string? own = RuleCondition.Of(pattern.Parts[at].Rule!, "b", left, right);
                if (own != null)
                {
                    conditions.Add(own);
                }

                sets.Insert(0, Set(index, left, right));
                at -= step;
            }

            _code.Open("if (" + lead + string.Join(" && ", conditions.Distinct()) + ")");
            foreach (string set in sets)
            {
                _code.Line(set);
            }
        }

        /// <summary>The name of a literal that is searched for inside segments; no template makes a name with an underscore inside.</summary>
        public static string FragmentName(int index)
        {
            return "Literal_" + Number(index);
        }

        /// <summary>Whether a literal starts as the escapes end that are left in a path, %2F and %25.</summary>
        private static bool MayEndAnEscape(string literal)
        {
            return literal[0] is '2' or '5' or 'F' or 'f';
        }

        private string Fragment(string literal)
        {
            int index = _fragments.IndexOf(literal);
            if (index < 0)
            {
                index = _fragments.Count;
                _fragments.Add(literal);
            }

            return FragmentName(index);
        }

        private static string Set(int variable, string start, string end)
        {
            return "request.SetRouteValue(" + Number(variable) + ", " + start + ", " + end + ");";
        }

        private static string Number(int value)
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }
    }
}
