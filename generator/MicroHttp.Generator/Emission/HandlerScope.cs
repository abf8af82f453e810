using System.Linq;
using MicroHttp.Generator.Model;
using MicroHttp.Generator.Parsing;
using MicroHttp.Generator.Planning;

namespace MicroHttp.Generator.Emission
{
    /// <summary>The names of locals in the method for one endpoint. Parameters keep theirs; the emitter's own give way.</summary>
    internal sealed class HandlerScope
    {
        private readonly NameTable _names;

        public HandlerScope(EndpointPlan endpoint, bool isForDevice, MediaTypeFields mediaTypes)
        {
            IsForDevice = isForDevice;
            MediaTypes = mediaTypes;
            _names = new NameTable(endpoint.Parameters.Where(static binding => IsLocal(binding.Parameter)).Select(static binding => binding.Parameter.Name).ToArray());
            Application = Local("application");
            Exchange = Local("exchange");
            Request = Local("request");
            Buffer = Local("b");
            NeedsBuffer = endpoint.Parameters.Any(static binding => ReadsBuffer(binding));
            NeedsRequest = NeedsBuffer || endpoint.Parameters.Any(static binding => binding.Source == BindingSource.Route || binding.Parameter.Kind == ParameterKind.Octets || (binding.Source == BindingSource.Content && binding.Parameter.Value?.Kind == ValueKind.Slice));
        }

        /// <summary>Whether the code is for a device, whose memory is short.</summary>
        public bool IsForDevice { get; }

        /// <summary>The media types of the application.</summary>
        public MediaTypeFields MediaTypes { get; }

        public string Application { get; }

        public string Exchange { get; }

        public string Request { get; }

        public string Buffer { get; }

        public bool NeedsRequest { get; }

        public bool NeedsBuffer { get; }

        /// <summary>A name for a local that no other has.</summary>
        public string Local(string name)
        {
            return Identifier.Escape(_names.AddUnique(name));
        }

        /// <summary>A name made of a prefix or suffix and the name of a parameter, such as <c>hasLimit</c>.</summary>
        public string Local(string prefix, string parameter, string suffix = "")
        {
            string name = prefix.Length == 0 ? parameter : prefix + char.ToUpperInvariant(parameter[0]) + parameter.Substring(1);
            return Local(name + suffix);
        }

        /// <summary>Whether a parameter has a local of its own.</summary>
        public static bool IsLocal(ParameterModel parameter)
        {
            return parameter.Kind is not (ParameterKind.Request or ParameterKind.Response or ParameterKind.Exchange or ParameterKind.Cancellation);
        }

        private static bool ReadsBuffer(BindingPlan binding)
        {
            bool isValue = binding.Parameter.Kind is ParameterKind.Value or ParameterKind.Values or ParameterKind.FormModel;
            bool isRead = binding.Source == BindingSource.Route && binding.Parameter.Value is { } value && (value.Kind is ValueKind.String or ValueKind.Slice || ValueEmitter.IsInteger(value));
            return isValue && !isRead && binding.Source != BindingSource.Content;
        }
    }
}
