using System.IO;

namespace MicroHttp
{
    /// <summary>
    /// Stores the content of a request as a file: <c>[HttpPut("/firmware"), ContentLimit(4000000)] public ContentSink Put() => new FileSink("I:\\next.bin");</c>.
    /// It is written under a temporary name and takes its own when it is whole, so that a cut upload leaves the old file as it is.
    /// </summary>
    public class FileSink : ContentSink
    {
        private readonly string _path;
        private FileReplacement? _file;
        private bool _replaces;

        /// <summary>Stores the file at <paramref name="path"/>, which is the application's own choice and is not checked.</summary>
        public FileSink(string path)
        {
            _path = path;
        }

        /// <inheritdoc/>
        public override bool Begin(HttpExchange exchange, long length)
        {
            _replaces = FilePlatform.Look(_path).IsFile;
            _file = new FileReplacement(_path);
            return true;
        }

        /// <inheritdoc/>
        public override void Write(byte[] buffer, int offset, int count)
        {
            try
            {
                _file!.Write(buffer, offset, count);
            }
            catch (IOException)
            {
                throw new HttpException(StatusCode.InsufficientStorage, "There is no room for the file.");
            }
        }

        /// <summary>Gives the file its name and answers 201, or 204 where there was one before.</summary>
        public override void Complete(HttpExchange exchange)
        {
            try
            {
                _file!.Commit();
            }
            finally
            {
                _file!.Abandon();
            }

            exchange.Response.Status = _replaces ? StatusCode.NoContent : StatusCode.Created;
        }

        /// <inheritdoc/>
        public override void Abort()
        {
            if (_file != null)
            {
                _file.Abandon();
            }
        }
    }
}
