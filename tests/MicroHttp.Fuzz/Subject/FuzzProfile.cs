using MicroHttp.Corpus;

namespace MicroHttp.Fuzz
{
    /// <summary>The servers that inputs are sent to: of different sizes, and on drivers that send at once or hold answers back.</summary>
    internal static class FuzzProfile
    {
        public const int Count = 5;

        private static readonly string[] Hosts = { "a" };

        /// <summary>Connects to the server of a profile.</summary>
        public static MemoryClient Connect(int profile, out ClientOptions options)
        {
            Transcript? transcript = null;
            CorpusApplication application = new CorpusApplication(text => transcript!.Note(text)) { MatchesHost = profile == 4 };
            options = new ClientOptions { Blocks = profile % 2 == 0, Grows = profile % 2 != 0 };
            MemoryClient client = new MemoryClient(application, LimitsOf(profile), options, profile == 3 ? Hosts : null);
            transcript = client.Transcript;
            return client;
        }

        private static ServerLimits LimitsOf(int profile)
        {
            ServerLimits limits = CorpusSettings.LimitsOf(new System.Collections.Generic.Dictionary<string, string>());
            if (profile == 2 || profile == 3)
            {
                limits.ReceiveBuffer = 256;
                limits.SendBuffer = 512;
                limits.RequestLine = 100;
                limits.FieldSection = 600;
                limits.FieldLines = 10;
                limits.Content = 100;
                limits.Drain = 150;
                limits.BufferedResponse = 2048;
            }
            else if (profile == 4)
            {
                limits.ReceiveBuffer = 4096;
                limits.SendBuffer = 4096;
                limits.Content = 2048;
            }

            return limits;
        }
    }
}
