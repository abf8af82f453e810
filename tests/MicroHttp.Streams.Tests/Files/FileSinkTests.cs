using System;
using System.IO;
using System.Linq;
using MicroHttp.Tests.Hosting;
using Xunit;

namespace MicroHttp.Streams.Tests.Files
{
    public sealed class FileSinkTests : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("microhttp").FullName;

        private string File => Path.Combine(_folder, "next.bin");

        // What the folder holds, with the content of each file.
        private string Content => string.Join("|", Directory.GetFiles(_folder).Order(StringComparer.Ordinal).Select(static file => Path.GetFileName(file) + "=" + System.IO.File.ReadAllText(file)));

        public void Dispose() => Directory.Delete(_folder, true);

        private MemoryConnection Open() => new MemoryConnection(new StreamApplication { Sink = () => new FileSink(File) }, new ServerLimits { ReceiveBuffer = 512, SendBuffer = 512 });

        private static string Put(int length, string content) => "PUT /file HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length + "\r\n\r\n" + content;

        [Fact]
        public void Upload_IsAFileOnceItIsWhole()
        {
            MemoryConnection connection = Open();
            connection.Send(Put(2000, new string('a', 1999)));
            Assert.False(System.IO.File.Exists(File));
            string part = Path.GetFileName(Assert.Single(Directory.GetFiles(_folder)));
            Assert.StartsWith(".next.bin.", part, StringComparison.Ordinal);
            connection.Send("a");
            Assert.StartsWith("HTTP/1.1 201 ", connection.Output, StringComparison.Ordinal);
            Assert.Equal("next.bin=" + new string('a', 2000), Content);
        }

        [Fact]
        public void Upload_ReplacesTheFile()
        {
            System.IO.File.WriteAllText(File, "old and longer");
            MemoryConnection connection = Open();
            connection.Send(Put(3, "new"));
            Assert.StartsWith("HTTP/1.1 204 ", connection.Output, StringComparison.Ordinal);
            Assert.Equal("next.bin=new", Content);
        }

        [Theory]
        [InlineData(0)]
        [InlineData(1)]
        [InlineData(2999)]
        public void Upload_ThatIsCut_LeavesTheOldFile(int sent)
        {
            System.IO.File.WriteAllText(File, "old");
            MemoryConnection connection = Open();
            connection.Send(Put(3000, new string('a', sent)));
            Assert.Equal(2, Directory.GetFiles(_folder).Length);
            connection.Abort();
            Assert.Equal("next.bin=old", Content);
        }

        [Fact]
        public void Upload_ThatStops_LeavesTheOldFile()
        {
            System.IO.File.WriteAllText(File, "old");
            MemoryConnection connection = Open();
            connection.Send(Put(3000, "some"));
            connection.Advance(1000000);
            Assert.StartsWith("HTTP/1.1 408 ", connection.Output, StringComparison.Ordinal);
            Assert.Equal("next.bin=old", Content);
        }

        [Fact]
        public void Upload_OfMalformedChunks_LeavesTheOldFile()
        {
            System.IO.File.WriteAllText(File, "old");
            MemoryConnection connection = Open();
            connection.Send("PUT /file HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nnew\r\nx\r\n");
            Assert.StartsWith("HTTP/1.1 400 ", connection.Output, StringComparison.Ordinal);
            Assert.Equal("next.bin=old", Content);
        }

        [Fact]
        public void Replacement_ThatIsAbandoned_LeavesNothing()
        {
            var file = new FileReplacement(File);
            file.Write(new byte[10], 0, 10);
            Assert.Equal(10, file.Length);
            file.Abandon();
            file.Abandon();
            Assert.Equal("", Content);
            Assert.Throws<InvalidOperationException>(() => file.Write(new byte[1], 0, 1));
            Assert.Throws<InvalidOperationException>(file.Commit);
        }
    }
}
