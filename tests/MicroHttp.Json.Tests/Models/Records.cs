using System.Collections.Generic;

namespace MicroHttp.Json.Tests.Models
{
    [JsonModel]
    public record Person(string Name, int Age, string? Nick = "none")
    {
        public string? Town { get; init; } = "Ulm";
        public List<Person>? Children { get; set; }
    }

    [JsonModel]
    public sealed record Pupil(string Name, int Age, int Grade) : Person(Name, Age);

    [JsonModel]
    public readonly record struct Size(int Width, int Height);

    [JsonModel]
    public readonly struct Limits
    {
        public Limits(long least, long most)
        {
            Least = least;
            Most = most;
        }

        public long Least { get; }

        public long Most { get; }
    }

    [JsonModel]
    public sealed class Required
    {
        public required string Name { get; set; }
        public required int Level { get; init; }
        public int Extra { get; init; } = 7;
        public int Plain { get; init; }
        public string Note { get; set; } = "note";
    }
}
