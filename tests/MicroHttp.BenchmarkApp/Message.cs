namespace MicroHttp.Benchmark
{
    /// <summary>What GET /json answers; a struct, so that nothing is allocated for it.</summary>
    [JsonModel]
    public readonly struct Message
    {
        public Message(string message)
        {
            Text = message;
        }

        [JsonName("message")]
        public string Text { get; }
    }
}
