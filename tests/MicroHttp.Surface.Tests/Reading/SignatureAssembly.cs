namespace MicroHttp.Surface.Tests.Reading;

/// <summary>One block of a signature file: the public types of a real assembly.</summary>
internal sealed record SignatureAssembly(string Name, Version Version, IReadOnlyDictionary<string, ApiType> Types);
