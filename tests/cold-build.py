#!/usr/bin/env python3
"""What the generator adds to a cold build: builds an application of 100 endpoints with and without it, in turn, and compares.

    dotnet pack -c Release runtime/Package
    python3 tests/cold-build.py [--rounds 9] [--endpoints 100]

With the generator means: with the one that the package has for this platform, which is compiled ahead of time, and with the one that runs everywhere. No compiler or build server is used, so each build starts cold. Processor time is compared beside wall-clock time: on a machine that others use it is the steadier of the two.
"""
import argparse
import os
import pathlib
import platform
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
    <Analyzer Include="$(Generator)" Condition="'$(Generator)' != ''" />
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


def generators():
    system = {"Linux": "linux", "Windows": "win", "Darwin": "osx"}[platform.system()]
    architecture = {"x86_64": "x64", "amd64": "x64", "aarch64": "arm64", "arm64": "arm64"}[platform.machine().lower()]
    return {
        "precompiled": ROOT / f"runtime/Package/obj/Release/precompiled/{system}-{architecture}/MicroHttp.Generator.dll",
        "compiled just in time": ROOT / "generator/MicroHttp.Generator/bin/Release/netstandard2.0/MicroHttp.Generator.dll",
    }


def write_application(folder, endpoints, framework):
    groups = range(endpoints // ENDPOINTS_OF_HANDLER)
    for number in groups:
        (folder / f"Group{number}.cs").write_text(handler(number))
    fields = "\n".join(f"    private readonly Group{n} _group{n} = new Group{n}();" for n in groups)
    (folder / "App.cs").write_text(f"using MicroHttp;\n\n[HttpApplication]\npublic sealed partial class App\n{{\n{fields}\n}}\n")
    runtime = ROOT / "runtime/MicroHttp/bin/Release" / framework / "MicroHttp.dll"
    for needed in (runtime, *generators().values()):
        if not needed.exists():
            raise SystemExit(f"{needed.relative_to(ROOT)} is missing: pack first, as said above.")
    (folder / "Application.csproj").write_text(PROJECT.format(framework=framework, runtime=runtime))


def build(folder, generator):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    run = subprocess.run(
        ["dotnet", "build", "-c", "Release", "--no-restore", "-t:Rebuild", "-nodeReuse:false", "-v", "q", "-p:UseSharedCompilation=false", f"-p:Generator={generator}"],
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
    variants = {"without": "", **generators()}
    folder = pathlib.Path(tempfile.mkdtemp())
    try:
        write_application(folder, options.endpoints, options.framework)
        subprocess.run(["dotnet", "restore", "-v", "q"], cwd=folder, check=True)
        for generator in variants.values():
            build(folder, generator)
        rounds = [{name: build(folder, generator) for name, generator in variants.items()} for _ in range(options.rounds)]
    finally:
        shutil.rmtree(folder)
    for figure, unit in enumerate(("wall clock", "processor")):
        without = statistics.median(one["without"][figure] for one in rounds)
        added = ", ".join(f"{name} {statistics.median(one[name][figure] - one['without'][figure] for one in rounds):+.2f} s" for name in generators())
        print(f"{options.endpoints} endpoints, {options.rounds} rounds, {unit}: {without:.2f} s without the generator; with it, {added} (medians of paired differences)")


if __name__ == "__main__":
    main()
