using System.Collections.Generic;
using System.Linq;
using System.Text;
using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Planning
{
    /// <summary>A template with all prefixes in front of it.</summary>
    /// <param name="Text">The whole template, starting with a slash.</param>
    /// <param name="Segments">Its segments.</param>
    /// <param name="Own">How many segments at the end are those of the method's own template.</param>
    internal sealed record FullTemplate(string Text, EquatableArray<SegmentModel> Segments, int Own)
    {
        /// <summary>All variables, in order: their position is their index in the request.</summary>
        public IEnumerable<VariableModel> Variables => VariablesOf(Segments);

        /// <summary>The variables of the method's own template.</summary>
        public IEnumerable<VariableModel> OwnVariables => VariablesOf(Segments.Skip(Segments.Count - Own));

        public bool EndsInOptional => Segments.Count != 0 && Segments[Segments.Count - 1].Parts.Any(static part => part.Variable is { IsOptional: true });

        public static FullTemplate Join(IEnumerable<TemplateModel> prefixes, TemplateModel template)
        {
            var segments = new List<SegmentModel>();
            foreach (TemplateModel part in prefixes.Concat(new[] { template }))
            {
                if (part.IsAbsolute)
                {
                    segments.Clear();
                }

                segments.AddRange(part.Segments);
            }

            var text = new StringBuilder();
            foreach (SegmentModel segment in segments)
            {
                text.Append('/');
                foreach (PartModel part in segment.Parts)
                {
                    text.Append(part.Variable == null ? part.Literal : Display(part.Variable));
                }
            }

            return new FullTemplate(text.Length == 0 ? "/" : text.ToString(), segments.ToEquatableArray(), template.Segments.Count);
        }

        private static IEnumerable<VariableModel> VariablesOf(IEnumerable<SegmentModel> segments)
        {
            return segments.SelectMany(static segment => segment.Parts).Where(static part => part.Variable != null).Select(static part => part.Variable!);
        }

        private static string Display(VariableModel variable)
        {
            string constraints = string.Concat(variable.Constraints.Select(static constraint => ":" + constraint.Text));
            return "{" + (variable.IsCatchAll ? "*" : "") + variable.Name + constraints + (variable.IsOptional ? "?" : "") + "}";
        }
    }
}
