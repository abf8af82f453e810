using System;
using System.Collections.Generic;
using System.Linq;
using MicroHttp.Corpus;
using MicroHttp.Tests.Hosting;
using Xunit;

namespace MicroHttp.Tests.Protocol
{
    /// <summary>The corpus through sockets, on every driver that the platform has: what comes back is, octet for octet, what came of it in memory.</summary>
    public class CorpusSocketTests
    {
        private static readonly List<CorpusEntry> Entries = CorpusFile.LoadAll().Where(static entry => entry.RunsOnSockets).ToList();

        /// <summary>Each driver with each file of the corpus.</summary>
        public static TheoryData<ServerDriverKind, string> Topics
        {
            get
            {
                TheoryData<ServerDriverKind, string> topics = new TheoryData<ServerDriverKind, string>();
                foreach (ServerDriverKind driver in HttpServerTests.DriverKinds())
                {
                    foreach (string topic in Entries.Select(static entry => TopicOf(entry)).Distinct())
                    {
                        topics.Add(driver, topic);
                    }
                }

                return topics;
            }
        }

        [Theory]
        [MemberData(nameof(Topics))]
        public void Entries_SentWhole_AreAnsweredAsInMemory(ServerDriverKind driver, string topic)
        {
            Assert.Equal("", Run(driver, topic, int.MaxValue));
        }

        [Theory]
        [MemberData(nameof(Topics))]
        public void Entries_SentInPieces_AreAnsweredAsInMemory(ServerDriverKind driver, string topic)
        {
            Assert.Equal("", Run(driver, topic, 3));
        }

        private static string TopicOf(CorpusEntry entry) => entry.Id.Substring(0, entry.Id.IndexOf('/'));

        private static string Run(ServerDriverKind driver, string topic, int piece)
        {
            using CorpusServers servers = new CorpusServers(driver);
            string problems = "";
            foreach (CorpusEntry entry in Entries.Where(entry => TopicOf(entry) == topic && (driver == ServerDriverKind.Slots || entry.RunsBuffered)))
            {
                string? problem = servers.Run(entry, piece);
                if (problem != null)
                {
                    problems += problem + "\n\n";
                }
            }

            return problems;
        }
    }
}
