namespace MicroHttp.Benchmark
{
    // What needs files beside the source; the benchmarks in process do without.
    [Assets("/packed", "packed", Index = null)]
    public sealed partial class BenchmarkApp
    {
        private readonly Report _report = new Report();

        [HttpGet("/report"), HtmlTemplate("pages/report.html")]
        public Report Page() => _report;
    }
}
