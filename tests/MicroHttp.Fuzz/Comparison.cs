using System;
using System.Text;
using MicroHttp.Corpus;
using MicroHttp.Fuzz.Inputs;

namespace MicroHttp.Fuzz
{
    /// <summary>Runs an input in every way there is, and finds where it matters that should not.</summary>
    internal sealed class Comparison
    {
        private static readonly string[] Splits = { "whole", "octet by octet", "in pieces", "in pieces, to a slow reader" };

        private readonly (string Flavor, RunInput Run)[] _flavors =
        {
            ("Modern", FuzzSubject.Run),
            ("Portable", FlavorLoader.Load("Portable")),
            ("Nano", FlavorLoader.Load("Nano")),
        };

        /// <summary>What is wrong, or null.</summary>
        public string? Find(FuzzInput input)
        {
            string? problem = TryRun(input, 0, FuzzSubject.Whole, out byte[] expected);
            for (int split = FuzzSubject.OctetByOctet; problem == null && split <= FuzzSubject.SlowReader; split++)
            {
                problem = TryRun(input, 0, split, out byte[] actual) ?? Compare(expected, actual, 0, split);
            }

            // Each of the others whole, for a connection object that is new, and split in one way.
            for (int flavor = 1; problem == null && flavor < _flavors.Length; flavor++)
            {
                int split = FuzzSubject.OctetByOctet + ((input.Seed + flavor) % 3);
                problem = TryRun(input, flavor, FuzzSubject.Whole, out byte[] whole) ?? Compare(expected, whole, flavor, FuzzSubject.Whole)
                    ?? TryRun(input, flavor, split, out byte[] actual) ?? Compare(expected, actual, flavor, split);
            }

            return problem;
        }

        private string? TryRun(FuzzInput input, int flavor, int split, out byte[] result)
        {
            try
            {
                result = _flavors[flavor].Run(input.Octets, input.Profile, input.PauseAt, input.Pause, input.Ends, split, input.Seed);
                return null;
            }
            catch (Exception exception)
            {
                // Whatever it is, it is what is looked for.
                result = Array.Empty<byte>();
                return _flavors[flavor].Flavor + ", " + Splits[split] + ": " + exception;
            }
        }

        private string? Compare(byte[] expected, byte[] actual, int flavor, int split)
        {
            if (expected.AsSpan().SequenceEqual(actual))
            {
                return null;
            }

            int at = expected.AsSpan().CommonPrefixLength(actual);
            return new StringBuilder()
                .Append(_flavors[flavor].Flavor).Append(", ").Append(Splits[split]).Append(", differs from octet ").Append(at).Append(" on\n-- Modern, whole\n")
                .Append(Escapes.Show(expected)).Append("\n-- here\n").Append(Escapes.Show(actual)).Append('\n').ToString();
        }
    }
}
