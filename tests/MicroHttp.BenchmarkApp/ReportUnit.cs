namespace MicroHttp.Benchmark
{
    /// <summary>What a page counts in.</summary>
    public enum ReportUnit
    {
        Celsius,
        Kelvin,
    }
}
