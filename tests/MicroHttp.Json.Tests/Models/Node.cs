using System.Collections.Generic;

namespace MicroHttp.Json.Tests.Models
{
    [JsonModel]
    public sealed class Node
    {
        public int Value { get; set; }
        public Node? Next { get; set; }
        public Node[]? Children { get; set; }
        public Dictionary<string, Node>? Named { get; set; }
    }

    [JsonModel]
    public sealed class Page<T>
    {
        public T[]? Items { get; set; }
        public int Total { get; set; }
    }

    [JsonModel]
    public sealed class Book
    {
        public Page<Point>? Points { get; set; }
        public Page<string?>? Words { get; set; }
        public Node? Root { get; set; }
    }
}
