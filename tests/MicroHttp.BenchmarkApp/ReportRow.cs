namespace MicroHttp.Benchmark
{
    /// <summary>A row of a page.</summary>
    public struct ReportRow
    {
        public int Id { get; set; }

        public string Place { get; set; }

        public float Value { get; set; }
    }
}
