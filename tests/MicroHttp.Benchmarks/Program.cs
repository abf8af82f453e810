using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/MicroHttp.Benchmarks -- --inProcess --filter '*Routing*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
