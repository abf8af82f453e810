using System;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Firmware
{
    /// <summary>What an image begins with: "MHFW", the board's "SIM1", its version and the length of what follows, 4 octets each, and the SHA-256 of that.</summary>
    public static class ImageHeader
    {
        /// <summary>The octets of the header.</summary>
        public const int Size = 48;

        private const int DigestOffset = 16;

        /// <summary>An image of <paramref name="content"/>, for tests and to have something to upload.</summary>
        public static byte[] Build(int version, ReadOnlySpan<byte> content)
        {
            byte[] image = new byte[Size + content.Length];
            "MHFWSIM1"u8.CopyTo(image);
            BinaryPrimitives.WriteInt32LittleEndian(image.AsSpan(8), version);
            BinaryPrimitives.WriteInt32LittleEndian(image.AsSpan(12), content.Length);
            SHA256.HashData(content, image.AsSpan(DigestOffset));
            content.CopyTo(image.AsSpan(Size));
            return image;
        }

        /// <summary>Why an image of <paramref name="size"/> octets that begins like this is not for this board; null when it is.</summary>
        public static string? Complaint(ReadOnlySpan<byte> header, int size)
        {
            return !header.StartsWith("MHFW"u8) ? "This is no firmware image."
                : !header[4..].StartsWith("SIM1"u8) ? "This image is for another board."
                : BinaryPrimitives.ReadInt32LittleEndian(header[12..]) != size - Size ? "The image is not complete."
                : null;
        }

        /// <summary>The version of a whole image.</summary>
        public static int VersionOf(ReadOnlySpan<byte> image) => BinaryPrimitives.ReadInt32LittleEndian(image[8..]);

        /// <summary>Whether a whole image is what its header says.</summary>
        public static bool IsWhole(ReadOnlySpan<byte> image)
        {
            Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(image[Size..], digest);
            return digest.SequenceEqual(image.Slice(DigestOffset, digest.Length));
        }
    }
}
