using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Planning;

namespace MicroHttp.Generator.Emission
{
    /// <summary>The media types that an application sends besides those that the runtime keeps: for a device a field each, since it makes an object of each literal that it comes across.</summary>
    internal sealed class MediaTypeFields
    {
        private readonly bool _isForDevice;
        private readonly NameTable _names;
        private readonly Dictionary<string, string> _fields = new Dictionary<string, string>();

        public MediaTypeFields(ApplicationPlan plan)
        {
            _isForDevice = plan.IsForDevice;
            _names = new NameTable(plan.Endpoints.Select(static endpoint => endpoint.Name).ToArray());
        }

        /// <summary>The expression whose value is <paramref name="mediaType"/>.</summary>
        public string Of(string mediaType)
        {
            if (!_isForDevice)
            {
                return CSharpText.Literal(mediaType);
            }

            if (!_fields.TryGetValue(mediaType, out string? name))
            {
                name = _names.Add("media type " + mediaType);
                _fields.Add(mediaType, name);
            }

            return name;
        }

        /// <summary>Writes the fields, in the order of their types.</summary>
        public void Emit(CodeWriter code)
        {
            foreach (KeyValuePair<string, string> field in _fields.OrderBy(static field => field.Key, System.StringComparer.Ordinal))
            {
                code.Blank();
                code.Line("private static readonly string " + field.Value + " = " + CSharpText.Literal(field.Key) + ";");
            }
        }
    }
}
