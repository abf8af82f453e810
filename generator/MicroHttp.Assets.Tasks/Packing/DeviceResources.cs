using System.IO;
using System.Resources;

namespace MicroHttp.Assets.Tasks.Packing
{
    /// <summary>Wraps the packed octets as the resource file that a nanoFramework build moves into the resource section of its image.</summary>
    internal static class DeviceResources
    {
        /// <summary>The name of the one resource; the runtime knows the id that a device's tools make of it.</summary>
        public const string Name = "Assets";

        public static byte[] Wrap(byte[] data)
        {
            using var stream = new MemoryStream();
            using (var writer = new ResourceWriter(stream))
            {
                writer.AddResource(Name, data);
                writer.Generate();
            }

            return stream.ToArray();
        }
    }
}
