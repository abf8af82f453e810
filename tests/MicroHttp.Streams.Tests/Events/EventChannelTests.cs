using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using Xunit;

namespace MicroHttp.Streams.Tests.Events
{
    public class EventChannelTests
    {
        private static string Take(EventStream stream, int room = 4096)
        {
            byte[] buffer = new byte[room];
            var text = new StringBuilder();
            for (int count = stream.Fill(buffer, 0, room, 0); count > 0; count = stream.Fill(buffer, 0, room, 0))
            {
                text.Append(Encoding.UTF8.GetString(buffer, 0, count));
            }

            return text.ToString();
        }

        [Theory]
        [InlineData(null, "a", null, "data: a\n\n")]
        [InlineData("temp", "21.5", null, "event: temp\ndata: 21.5\n\n")]
        [InlineData("temp", "", "7", "id: 7\nevent: temp\ndata: \n\n")]
        [InlineData(null, "a\nb", null, "data: a\ndata: b\n\n")]
        [InlineData(null, "a\r\nb\rc\n", null, "data: a\ndata: b\ndata: c\ndata: \n\n")]
        [InlineData(null, "\n\r\n\r", null, "data: \ndata: \ndata: \ndata: \n\n")]
        [InlineData("größe", "温度", "ä", "id: ä\nevent: größe\ndata: 温度\n\n")]
        public void Event_IsWrittenAsTheStandardSays(string? name, string data, string? id, string expected)
        {
            var channel = new EventChannel();
            EventStream stream = channel.Subscribe();
            channel.Publish(name, data, id);
            Assert.Equal(expected, Take(stream));
        }

        [Theory]
        [InlineData("a\nb", null)]
        [InlineData("a\rb", null)]
        [InlineData(null, "1\n2")]
        [InlineData(null, "1\0")]
        public void Event_WhoseNameOrIdHoldsALineEnd_IsRefused(string? name, string? id)
        {
            var channel = new EventChannel();
            EventStream stream = channel.Subscribe();
            Assert.Throws<ArgumentException>(() => channel.Publish(name, "data", id));
            Assert.Equal("", Take(stream));
        }

        [Fact]
        public void Octets_ArePublishedAsTheyAre()
        {
            var channel = new EventChannel();
            EventStream stream = channel.Subscribe();
            channel.Publish("n", Encoding.UTF8.GetBytes("xxa\nbxx"), 2, 3);
            Assert.Equal("event: n\ndata: a\ndata: b\n\n", Take(stream));
        }

        [Fact]
        public void Client_GetsWhatIsPublishedFromItsSubscriptionOn()
        {
            var channel = new EventChannel();
            channel.Publish("before");
            EventStream stream = channel.Subscribe();
            channel.Publish("behind");
            Assert.Equal("data: behind\n\n", Take(stream));
        }

        [Fact]
        public void Client_ThatIsBehind_MissesTheOldest()
        {
            var channel = new EventChannel(3, OverflowPolicy.DropOldest);
            EventStream slow = channel.Subscribe();
            EventStream quick = channel.Subscribe();
            string all = "";
            for (int i = 0; i < 10; i++)
            {
                channel.Publish(i.ToString(CultureInfo.InvariantCulture));
                all += Take(quick);
            }

            Assert.Equal("data: 7\n\ndata: 8\n\ndata: 9\n\n", Take(slow));
            Assert.Equal(7, slow.Missed);
            Assert.Equal(10, all.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Length);
            Assert.Equal(0, quick.Missed);
        }

        [Fact]
        public void Client_ThatIsBehind_GetsTheLatestOfEachName()
        {
            var channel = new EventChannel(4, OverflowPolicy.LatestPerName);
            EventStream slow = channel.Subscribe();
            channel.Publish("config", "1");
            for (int i = 0; i < 100; i++)
            {
                channel.Publish("temp", i.ToString(CultureInfo.InvariantCulture));
                channel.Publish("light", i.ToString(CultureInfo.InvariantCulture));
            }

            Assert.Equal("event: config\ndata: 1\n\nevent: temp\ndata: 99\n\nevent: light\ndata: 99\n\n", Take(slow));
            channel.Publish("temp", "100");
            Assert.Equal("event: temp\ndata: 100\n\n", Take(slow));
            Assert.Equal("event: config\ndata: 1\n\nevent: light\ndata: 99\n\nevent: temp\ndata: 100\n\n", Take(channel.Subscribe()));
        }

        [Fact]
        public void LatestPerName_WithMoreNamesThanItHolds_ForgetsTheOldest()
        {
            var channel = new EventChannel(2, OverflowPolicy.LatestPerName);
            channel.Publish("a", "1");
            channel.Publish("b", "2");
            channel.Publish("c", "3");
            Assert.Equal("event: b\ndata: 2\n\nevent: c\ndata: 3\n\n", Take(channel.Subscribe()));
        }

        [Fact]
        public void Client_ThatIsBehind_IsDisconnectedWhereThePolicySaysSo()
        {
            var channel = new EventChannel(2, OverflowPolicy.Disconnect);
            EventStream slow = channel.Subscribe();
            EventStream quick = channel.Subscribe();
            for (int i = 0; i < 3; i++)
            {
                channel.Publish("x");
                Assert.Equal("data: x\n\n", Take(quick));
            }

            Assert.Equal("", Take(slow));
            Assert.True(slow.IsFinished);
            Assert.False(quick.IsFinished);
        }

        [Theory]
        [InlineData(1)]
        [InlineData(5)]
        [InlineData(16)]
        public void Event_LargerThanTheRoom_GoesInPieces_AlsoWhenItIsReplacedMeanwhile(int room)
        {
            foreach (OverflowPolicy policy in new[] { OverflowPolicy.DropOldest, OverflowPolicy.LatestPerName })
            {
                var channel = new EventChannel(1, policy);
                EventStream stream = channel.Subscribe();
                channel.Publish("n", new string('a', 100));
                byte[] buffer = new byte[room];
                int count = stream.Fill(buffer, 0, room, 0);
                string taken = Encoding.ASCII.GetString(buffer, 0, count);
                channel.Publish("n", new string('b', 100));
                channel.Publish("n", new string('c', 100));
                Assert.Equal("event: n\ndata: " + new string('a', 100) + "\n\nevent: n\ndata: " + new string('c', 100) + "\n\n", taken + Take(stream, room));
            }
        }

        [Fact]
        public void Event_ThatDoesNotFitBehindOthers_WaitsForTheNextTurn()
        {
            var channel = new EventChannel();
            EventStream stream = channel.Subscribe();
            channel.Publish("1234");
            channel.Publish("5678");
            byte[] buffer = new byte[20];
            Assert.Equal(12, stream.Fill(buffer, 0, 20, 0));
            Assert.Equal(12, stream.Fill(buffer, 0, 20, 0));
        }

        [Fact]
        public void Stream_WithEventsOfItsOwn_SendsThemFirst()
        {
            var channel = new EventChannel { Retry = 2500 };
            var stream = new EventStream(channel);
            channel.Publish("shared");
            stream.Send("own", "1", "a");
            stream.Send("2");
            Assert.Equal("id: a\nevent: own\ndata: 1\n\ndata: 2\n\ndata: shared\n\n", Take(stream));
        }

        [Fact]
        public void Stream_ThatIsComplete_EndsBehindItsEvents()
        {
            var stream = new EventStream();
            stream.Send("1");
            stream.Complete();
            Assert.Throws<InvalidOperationException>(() => stream.Send("2"));
            Assert.Equal("data: 1\n\n", Take(stream));
            Assert.True(stream.IsFinished);
        }

        [Fact]
        public void Channel_ThatIsComplete_EndsItsStreams()
        {
            var channel = new EventChannel();
            EventStream stream = channel.Subscribe();
            channel.Publish("1");
            channel.Complete();
            Assert.False(stream.IsFinished);
            Assert.Equal("data: 1\n\n", Take(stream));
            Assert.True(stream.IsFinished);
            Assert.Throws<InvalidOperationException>(() => channel.Publish("2"));
        }

        [Fact]
        public void Publish_FromManyThreads_ReachesEachReaderWholeAndInOrder()
        {
            const int Threads = 4;
            const int Each = 500;
            var channel = new EventChannel(Threads * Each, OverflowPolicy.DropOldest);
            EventStream[] streams = Enumerable.Range(0, 3).Select(_ => channel.Subscribe()).ToArray();
            string[] read = new string[streams.Length];
            Thread[] publishers = Enumerable.Range(0, Threads).Select(t => new Thread(() =>
            {
                for (int i = 0; i < Each; i++)
                {
                    channel.Publish("t" + t, i.ToString(CultureInfo.InvariantCulture));
                }
            })).ToArray();
            Thread[] readers = streams.Select((stream, r) => new Thread(() =>
            {
                var text = new StringBuilder();
                for (int left = 100000; left > 0 && text.ToString().Split("\n\n").Length <= Threads * Each; left--)
                {
                    text.Append(Take(stream, 64));
                }

                read[r] = text.ToString();
            })).ToArray();
            foreach (Thread thread in publishers.Concat(readers))
            {
                thread.Start();
            }

            foreach (Thread thread in publishers.Concat(readers))
            {
                thread.Join();
            }

            foreach (string text in read)
            {
                Assert.Equal(read[0], text);
                Dictionary<string, int> next = new();
                foreach (string line in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
                {
                    string name = line[7..line.IndexOf('\n', StringComparison.Ordinal)];
                    next.TryGetValue(name, out int expected);
                    Assert.Equal("event: " + name + "\ndata: " + expected, line);
                    next[name] = expected + 1;
                }

                Assert.Equal(Threads, next.Count);
                Assert.All(next.Values, static count => Assert.Equal(Each, count));
            }
        }

        [Fact]
        public void Publish_OfAsLargeEventsAsBefore_AllocatesNothing()
        {
            var channel = new EventChannel(8, OverflowPolicy.DropOldest);
            EventStream[] streams = Enumerable.Range(0, 50).Select(_ => channel.Subscribe()).ToArray();
            byte[] buffer = new byte[256];
            void Round()
            {
                for (int i = 0; i < 100; i++)
                {
                    channel.Publish("name", "some data\nof two lines");
                    foreach (EventStream stream in streams)
                    {
                        stream.Fill(buffer, 0, buffer.Length, 0);
                    }
                }
            }

            Round();
            long before = GC.GetAllocatedBytesForCurrentThread();
            Round();
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }
}
