using System;

namespace MicroHttp.Benchmark
{
    /// <summary>What a page shows.</summary>
    public sealed class Report
    {
        public string Name => "Greenhouse <north> & \"friends\"";

        public ReportUnit Unit => ReportUnit.Celsius;

        public bool IsOn => true;

        public DateTime Since { get; } = new DateTime(2026, 11, 3, 8, 15, 0, DateTimeKind.Utc);

        public double Celsius => 21.25;

        public long Uptime => 123456;

        public ReportRow[] Rows { get; } =
        {
            new ReportRow { Id = 1, Place = "Door & window", Value = 21.5f },
            new ReportRow { Id = 2, Place = "温室 'b'", Value = -3.75f },
        };
    }
}
