using System;
using MicroHttp.Fuzz.Inputs;
using Xunit;

namespace MicroHttp.Fuzz.Tests
{
    public class FuzzRunTests
    {
        /// <summary>The short run. A longer one, with other seeds, is the program's: docs/testing.md.</summary>
        [Theory]
        [InlineData(1)]
        [InlineData(2)]
        public void Inputs_HoweverSplitAndOnEveryFlavor_ComeToTheSame(int seed)
        {
            FuzzRun run = new FuzzRun(seed, 4000, TimeSpan.MaxValue, null);

            run.Run(2);

            Assert.Empty(run.Failures);
            Assert.Equal(4000, run.Done);
        }

        [Fact]
        public void Input_OfTheSameSeed_IsTheSame()
        {
            InputSource first = new InputSource();
            InputSource second = new InputSource();
            _ = second.Make(7, 1);
            for (int i = 0; i < 200; i++)
            {
                FuzzInput input = first.Make(7, i);
                Assert.Equal(input.Octets, second.Make(7, i).Octets);
                Assert.InRange(input.PauseAt, 0, input.Octets.Length);
            }
        }

        [Theory]
        [InlineData("Portable")]
        [InlineData("Nano")]
        public void Flavor_IsLoadedBesideTheOthers(string flavor)
        {
            RunInput run = FlavorLoader.Load(flavor);

            Assert.NotSame(typeof(FuzzSubject).Assembly, run.Method.DeclaringType!.Assembly);
            Assert.Contains("." + flavor, run.Method.DeclaringType.Assembly.FullName, StringComparison.Ordinal);
            byte[] octets = "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n"u8.ToArray();
            Assert.Equal(FuzzSubject.Run(octets, 0, 0, 0, false, FuzzSubject.Whole, 0), run(octets, 0, 0, 0, false, FuzzSubject.Whole, 0));
        }

        [Fact]
        public void Saved_IsLoadedAsItWas()
        {
            string path = System.IO.Path.GetTempFileName();
            FuzzInput input = new FuzzInput("GET / HTTP/1.1\n\r\0"u8.ToArray(), 3, 5, 700, true, 9);

            input.Save(path);
            FuzzInput loaded = FuzzInput.Load(path);
            System.IO.File.Delete(path);

            Assert.Equal(input.Octets, loaded.Octets);
            Assert.Equal(input with { Octets = loaded.Octets }, loaded);
        }
    }
}
