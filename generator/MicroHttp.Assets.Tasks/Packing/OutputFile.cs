using System.IO;
using System.Linq;

namespace MicroHttp.Assets.Tasks.Packing
{
    /// <summary>Writes a file unless it is there with the same content, so that nothing behind it is built anew.</summary>
    internal static class OutputFile
    {
        public static void Write(string path, byte[] content)
        {
            if (File.Exists(path) && new FileInfo(path).Length == content.Length && File.ReadAllBytes(path).SequenceEqual(content))
            {
                return;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllBytes(path, content);
        }
    }
}
