using System;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using MicroHttp.Benchmarks;

// The commands are in docs/benchmarks.md. The least of many short iterations is what other work on the machine disturbs least.
if (Array.IndexOf(args, "--paired") >= 0)
{
    PairedParsing.Run();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddColumn(StatisticColumn.Min));
}
