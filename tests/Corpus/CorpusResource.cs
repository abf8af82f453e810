using System;
using MicroHttp.Protocol;

namespace MicroHttp.Corpus
{
    /// <summary>A path of <see cref="CorpusApplication"/>.</summary>
    internal sealed class CorpusResource
    {
        public CorpusResource(string path, int methods, EndpointInfo info, Action<HttpExchange> handler)
        {
            Path = path;
            Methods = methods;
            Info = info;
            Handler = handler;
        }

        public string Path { get; }

        /// <summary>The methods that it has, a bit each.</summary>
        public int Methods { get; }

        public EndpointInfo Info { get; }

        public Action<HttpExchange> Handler { get; }
    }
}
