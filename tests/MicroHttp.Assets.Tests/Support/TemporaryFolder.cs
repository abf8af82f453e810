using System;
using System.IO;
using System.Text;

namespace MicroHttp.Assets.Tests.Support
{
    /// <summary>A folder that is gone after the test.</summary>
    internal sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("microhttp-assets-").FullName;

        public string this[string name] => System.IO.Path.Combine(Path, name.Replace('/', System.IO.Path.DirectorySeparatorChar));

        public TemporaryFolder Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

        public TemporaryFolder Write(string name, byte[] content)
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
            File.WriteAllBytes(this[name], content);
            return this;
        }

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
