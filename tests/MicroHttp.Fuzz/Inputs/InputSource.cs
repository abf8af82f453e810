using System.Collections.Generic;
using MicroHttp.Corpus;

namespace MicroHttp.Fuzz.Inputs
{
    /// <summary>Makes the input that a seed and an index determine: from the grammar or from the corpus, as it is or changed.</summary>
    internal sealed class InputSource
    {
        private static readonly byte[][] Seeds = LoadSeeds();

        private readonly RequestGrammar _grammar = new RequestGrammar();
        private readonly Mutator _mutator = new Mutator();

        /// <summary>The number of seeds that the corpus gives.</summary>
        public static int SeedCount => Seeds.Length;

        public FuzzInput Make(long seed, long index)
        {
            FuzzRandom random = new FuzzRandom(seed, index);
            byte[] octets = Pick(random);
            if (!random.OneIn(6))
            {
                octets = _mutator.Mutate(random, octets, Pick(random));
            }

            bool pauses = random.OneIn(12);
            return new FuzzInput(
                octets,
                random.Next(FuzzSubject.Profiles),
                random.Next(octets.Length + 1),
                pauses ? 500 + random.Next(12000) : 0,
                random.OneIn(3),
                random.Next(int.MaxValue));
        }

        private byte[] Pick(FuzzRandom random) => random.OneIn(2) ? random.Pick(Seeds) : _grammar.Make(random);

        private static byte[][] LoadSeeds()
        {
            List<byte[]> seeds = new List<byte[]>();
            foreach (CorpusEntry entry in CorpusFile.LoadAll())
            {
                List<byte> octets = new List<byte>();
                entry.Steps.ForEach(step => octets.AddRange(step.Octets));
                if (octets.Count is > 0 and < 4000)
                {
                    seeds.Add(octets.ToArray());
                }
            }

            return seeds.ToArray();
        }
    }
}
