using System;
using System.Collections.Generic;
using System.Globalization;

namespace MicroHttp.Corpus
{
    /// <summary>The limits under which entries run: those of a small board, whatever the target, so that all of them answer alike.</summary>
    internal static class CorpusSettings
    {
        /// <summary>The limits of an entry.</summary>
        public static ServerLimits LimitsOf(IReadOnlyDictionary<string, string> settings)
        {
            ServerLimits limits = new ServerLimits
            {
                Connections = 2,
                ReceiveBuffer = 1024,
                SendBuffer = 1024,
                RequestLine = 8192,
                FieldSection = 4096,
                FieldLines = 64,
                Content = 512,
                Drain = 2048,
                BufferedResponse = 65536,
                FirstOctetTimeout = 4000,
                HeadTimeout = 5000,
                ContentTimeout = 6000,
                LeastContentRate = 100,
                IdleTimeout = 7000,
                WriteTimeout = 8000,
                LingerTimeout = 1000,
            };
            foreach (KeyValuePair<string, string> setting in settings)
            {
                Apply(limits, setting.Key, setting.Value);
            }

            return limits;
        }

        /// <summary>The hosts that are answered for, or null for all.</summary>
        public static string[]? HostsOf(IReadOnlyDictionary<string, string> settings) =>
            settings.TryGetValue("hosts", out string? hosts) ? hosts.Split(',') : null;

        private static void Apply(ServerLimits limits, string name, string text)
        {
            if (name == "hosts" || name == "memory" || name == "unbuffered" || name == "matches-host")
            {
                return;
            }

            int value = int.Parse(text, CultureInfo.InvariantCulture);
            switch (name)
            {
                case "receive-buffer":
                    limits.ReceiveBuffer = value;
                    break;
                case "send-buffer":
                    limits.SendBuffer = value;
                    break;
                case "request-line":
                    limits.RequestLine = value;
                    break;
                case "field-section":
                    limits.FieldSection = value;
                    break;
                case "field-lines":
                    limits.FieldLines = value;
                    break;
                case "content":
                    limits.Content = value;
                    break;
                case "drain":
                    limits.Drain = value;
                    break;
                default:
                    throw new FormatException("No setting: " + name);
            }
        }
    }
}
