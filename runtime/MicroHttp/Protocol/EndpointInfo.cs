namespace MicroHttp.Protocol
{
    /// <summary>What an endpoint wants of a request before it runs. Generated code shares one object between endpoints that want the same.</summary>
    public sealed class EndpointInfo
    {
        /// <summary>What the server wants that answers by itself: nothing.</summary>
        internal static readonly EndpointInfo Nothing = new EndpointInfo(0, false, ContentMode.Ignored, -1, false);

        private const int ContentBits = 3;
        private const int WholeBit = 4;
        private const int FilteredBit = 8;

        // Content mode, whole field section and filtered, in one number: on a device each field costs as much as any other.
        private readonly int _traits;

        /// <summary>Describes an endpoint.</summary>
        /// <param name="wantedFields">A bit for each entry of the application's <see cref="FieldTable"/> that the endpoint reads.</param>
        /// <param name="wholeFieldSection">Whether it may read any field, so that none is dropped.</param>
        /// <param name="content">What it does with content.</param>
        /// <param name="contentLimit">The most octets of content it accepts; -1 for the server's default.</param>
        /// <param name="filtered">Whether a filter runs before it.</param>
        public EndpointInfo(int wantedFields, bool wholeFieldSection, ContentMode content, long contentLimit, bool filtered)
        {
            WantedFields = wantedFields;
            ContentLimit = contentLimit;
            _traits = (int)content | (wholeFieldSection ? WholeBit : 0) | (filtered ? FilteredBit : 0);
        }

        /// <summary>A bit for each entry of the application's field table that the endpoint reads.</summary>
        public int WantedFields { get; }

        /// <summary>Whether the endpoint may read any field.</summary>
        public bool WholeFieldSection => (_traits & WholeBit) != 0;

        /// <summary>What the endpoint does with content.</summary>
        public ContentMode Content => (ContentMode)(_traits & ContentBits);

        /// <summary>The most octets of content it accepts, or -1 for the server's default.</summary>
        public long ContentLimit { get; }

        /// <summary>Whether a filter runs before the endpoint.</summary>
        public bool Filtered => (_traits & FilteredBit) != 0;
    }
}
