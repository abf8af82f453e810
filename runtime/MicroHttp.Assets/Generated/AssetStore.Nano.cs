using System;
using System.ComponentModel;
using System.Resources;
using nanoFramework.Runtime.Native;

namespace MicroHttp.Generated
{
    /// <summary>The octets of all packed files, in the resource section of the program's image in flash. What is read is the only copy of it on the heap.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class AssetStore
    {
        private const string Resource = "MicroHttp.Assets";

        private readonly ResourceManager _resources;

        // Boxed once.
        private readonly Enum _id = ResourceId.Assets;

        /// <summary>Opens the octets that were packed into the assembly of <paramref name="application"/>.</summary>
        /// <param name="application">A type of the assembly.</param>
        /// <param name="length">How many there are.</param>
        public AssetStore(Type application, int length)
        {
            _resources = new ResourceManager(Resource, application.Assembly);
        }

        /// <summary>A board cannot tell since when its program is there, so that its files have entity tags alone.</summary>
        internal DateTime LastModified => default(DateTime);

        /// <summary>A device's tools number a resource by a hash of its name; this is that of "Assets".</summary>
        private enum ResourceId : short
        {
            Assets = 12244,
        }

        /// <summary>Copies <paramref name="count"/> octets from <paramref name="start"/> on.</summary>
        internal void Read(int start, byte[] buffer, int offset, int count)
        {
            Array.Copy((byte[])ResourceUtility.GetObject(_resources, _id, start, count), 0, buffer, offset, count);
        }
    }
}
