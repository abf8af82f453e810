using System;
using System.IO;
using System.Threading;

namespace MicroHttp
{
    /// <summary>
    /// A file that is written under a temporary name beside its own and takes its name when it is whole, so that what was there stays until then, and for good
    /// where the rest never comes. The temporary name begins with a full stop, which <see cref="FileFolder"/> does not serve.
    /// </summary>
    public sealed class FileReplacement
    {
        private static int _number;

        private readonly string _path;
        private readonly string _temporary;
        private FileStream? _stream;

        /// <summary>Begins to write what will be the file at <paramref name="path"/>, which is the application's own choice and is not checked.</summary>
        /// <exception cref="IOException">The file cannot be created.</exception>
        public FileReplacement(string path)
        {
            _path = path;
            string name = Path.GetFileName(path);
            string folder = path.Substring(0, path.Length - name.Length);
            _temporary = folder + "." + name + "." + Interlocked.Increment(ref _number).ToString() + ".part";
            _stream = FilePlatform.Create(_temporary);
        }

        /// <summary>The octets written so far.</summary>
        public long Length { get; private set; }

        /// <summary>Writes octets.</summary>
        /// <exception cref="IOException">There is no room, or the file has gone.</exception>
        /// <exception cref="InvalidOperationException">It was committed or abandoned.</exception>
        public void Write(byte[] buffer, int offset, int count)
        {
            Stream().Write(buffer, offset, count);
            Length += count;
        }

        /// <summary>Gives the file its name. What had that name is gone.</summary>
        /// <exception cref="IOException">The file cannot be renamed.</exception>
        /// <exception cref="InvalidOperationException">It was committed or abandoned.</exception>
        public void Commit()
        {
            FileStream stream = Stream();
            FilePlatform.Flush(stream);
            stream.Close();
            _stream = null;
            try
            {
                FilePlatform.Replace(_temporary, _path);
            }
            catch (Exception)
            {
                FilePlatform.Delete(_temporary);
                throw;
            }
        }

        /// <summary>Deletes what was written; nothing once it is committed. May be called more than once.</summary>
        public void Abandon()
        {
            FileStream? stream = _stream;
            _stream = null;
            if (stream != null)
            {
                stream.Close();
                FilePlatform.Delete(_temporary);
            }
        }

        private FileStream Stream()
        {
            return _stream ?? throw new InvalidOperationException("The file was committed or abandoned.");
        }
    }
}
