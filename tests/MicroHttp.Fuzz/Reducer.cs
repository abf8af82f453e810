using System;
using MicroHttp.Fuzz.Inputs;

namespace MicroHttp.Fuzz
{
    /// <summary>Leaves out of an input that fails whatever it fails without.</summary>
    internal static class Reducer
    {
        public static FuzzInput Reduce(FuzzInput input, Comparison comparison)
        {
            foreach (FuzzInput simpler in new[] { input with { Pause = 0 }, input with { Ends = false }, input with { Pause = 0, Ends = false } })
            {
                input = comparison.Find(simpler) != null ? simpler : input;
            }

            for (int part = Math.Max(1, input.Octets.Length / 2); part > 0; part /= 2)
            {
                for (int at = 0; at + part <= input.Octets.Length;)
                {
                    byte[] octets = [.. input.Octets[..at], .. input.Octets[(at + part)..]];
                    int pauseAt = input.PauseAt <= at ? input.PauseAt : Math.Max(at, input.PauseAt - part);
                    FuzzInput shorter = input with { Octets = octets, PauseAt = pauseAt };
                    if (comparison.Find(shorter) != null)
                    {
                        input = shorter;
                    }
                    else
                    {
                        at += part;
                    }
                }
            }

            return input;
        }
    }
}
