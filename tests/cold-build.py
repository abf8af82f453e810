#!/usr/bin/env python3
"""What the generator adds to a cold build: builds an application of 100 endpoints with and without it, in turn, and compares.

    dotnet build -c Release generator/MicroHttp.Generator && dotnet build -c Release runtime/MicroHttp -f net10.0
    python3 tests/cold-build.py [--rounds 9] [--endpoints 100]

No compiler or build server is used, so each build starts cold. Processor time is compared beside wall-clock time: on a machine that others use it is the steadier of the two.
"""
import argparse
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
ENDPOINTS_OF_HANDLER = 10

PROJECT = """<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>{framework}</TargetFramework>
    <Nullable>enable</Nullable>
  </PropertyGroup>
  <ItemGroup>
    <Reference Include="{runtime}" />
    <Analyzer Include="{generator}" Condition="'$(WithGenerator)' == 'true'" />
  </ItemGroup>
</Project>
"""


def handler(number):
    lines = []
    for i in range(ENDPOINTS_OF_HANDLER):
        lines.append((
            f'[HttpGet("list{i}")] public string List{i}(int page = 1, int[]? ids = null) => "list" + page;',
            f'[HttpGet("items{i}/{{id}}")] public string Get{i}(int id, [FromHeader] string? accept) => "item" + id;',
            f'[HttpPut("items{i}/{{id}}")] public void Put{i}(int id, [FromBody] string content) {{ }}',
            f'[HttpDelete("items{i}/{{name}}")] public void Delete{i}(string name) {{ }}',
        )[i % 4])
    return f'using MicroHttp;\n\n[HttpHandler("/group{number}")]\npublic sealed class Group{number}\n{{\n    ' + "\n    ".join(lines) + "\n}\n"


def write_application(folder, endpoints, framework):
    groups = range(endpoints // ENDPOINTS_OF_HANDLER)
    for number in groups:
        (folder / f"Group{number}.cs").write_text(handler(number))
    fields = "\n".join(f"    private readonly Group{n} _group{n} = new Group{n}();" for n in groups)
    (folder / "App.cs").write_text(f"using MicroHttp;\n\n[HttpApplication]\npublic sealed partial class App\n{{\n{fields}\n}}\n")
    runtime = ROOT / "runtime/MicroHttp/bin/Release" / framework / "MicroHttp.dll"
    generator = ROOT / "generator/MicroHttp.Generator/bin/Release/netstandard2.0/MicroHttp.Generator.dll"
    for needed in (runtime, generator):
        if not needed.exists():
            raise SystemExit(f"{needed.relative_to(ROOT)} is missing: build it first, as said above.")
    (folder / "Application.csproj").write_text(PROJECT.format(framework=framework, runtime=runtime, generator=generator))


def build(folder, with_generator):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    run = subprocess.run(
        ["dotnet", "build", "-c", "Release", "--no-restore", "-t:Rebuild", "-nodeReuse:false", "-v", "q", "-p:UseSharedCompilation=false", f"-p:WithGenerator={str(with_generator).lower()}"],
        cwd=folder, capture_output=True, text=True, env=dict(os.environ, DOTNET_CLI_USE_MSBUILD_SERVER="0"))
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if run.returncode != 0:
        raise SystemExit(run.stdout + run.stderr)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=9)
    options.add_argument("--endpoints", type=int, default=100)
    options.add_argument("--framework", default="net10.0")
    options = options.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp())
    try:
        write_application(folder, options.endpoints, options.framework)
        subprocess.run(["dotnet", "restore", "-v", "q"], cwd=folder, check=True)
        for with_generator in (False, True):
            build(folder, with_generator)
        rounds = [(build(folder, False), build(folder, True)) for _ in range(options.rounds)]
    finally:
        shutil.rmtree(folder)
    for name, figure in (("wall clock", 0), ("processor", 1)):
        without = statistics.median(one[0][figure] for one in rounds)
        added = statistics.median(one[1][figure] - one[0][figure] for one in rounds)
        print(f"{options.endpoints} endpoints, {options.rounds} rounds, {name}: {without:.2f} s without the generator, with it {added:+.2f} s (median of paired differences)")


if __name__ == "__main__":
    main()
