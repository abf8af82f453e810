using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace MicroHttp.Fuzz.Inputs
{
    /// <summary>Something to send, and where to.</summary>
    /// <param name="Octets">What the client sends.</param>
    /// <param name="Profile">The server.</param>
    /// <param name="PauseAt">In front of which octet time passes.</param>
    /// <param name="Pause">How many milliseconds; 0 for none.</param>
    /// <param name="Ends">Whether the client closes its sending side at last.</param>
    /// <param name="Seed">Where the octets are cut.</param>
    internal sealed record FuzzInput(byte[] Octets, int Profile, int PauseAt, int Pause, bool Ends, int Seed)
    {
        /// <summary>Writes it to a file: a line of numbers, then the octets.</summary>
        public void Save(string path)
        {
            using FileStream file = File.Create(path);
            file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Profile} {PauseAt} {Pause} {(Ends ? 1 : 0)} {Seed}\n")));
            file.Write(Octets);
        }

        public static FuzzInput Load(string path)
        {
            byte[] file = File.ReadAllBytes(path);
            int end = Array.IndexOf(file, (byte)'\n');
            int[] numbers = Array.ConvertAll(Encoding.ASCII.GetString(file, 0, end).Split(' '), static text => int.Parse(text, CultureInfo.InvariantCulture));
            return new FuzzInput(file[(end + 1)..], numbers[0], numbers[1], numbers[2], numbers[3] == 1, numbers[4]);
        }
    }
}
