using System;

namespace MicroHttp.Generated
{
    public static partial class HtmlWriter
    {
        /// <summary>Writes constant octets of a template from where they lie in the assembly's data.</summary>
        public static void Write(HttpResponse response, ReadOnlySpan<byte> octets)
        {
            while (octets.Length != 0)
            {
                int at = response.Reserve(1);
                response.ContentRoom(out _, out int room);
                int count = Math.Min(octets.Length, room);
                octets.Slice(0, count).CopyTo(response.Buffer.AsSpan(at));
                response.Advance(count);
                octets = octets.Slice(count);
            }
        }
    }
}
