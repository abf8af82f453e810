using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using MicroHttp.Assets.Tasks;
using MicroHttp.Assets.Tests.Support;
using Microsoft.Build.Framework;
using Xunit;

namespace MicroHttp.Assets.Tests.Packing
{
    public sealed class PackAssetsTests : IDisposable
    {
        private static readonly string Page = string.Concat(Enumerable.Repeat("<p>The same again and again.</p>\n", 40));

        private readonly TemporaryFolder _project = new();
        private readonly BuildLog _log = new();

        public void Dispose() => _project.Dispose();

        [Fact]
        public void Pack_OfAFolder_ListsItsFilesAndKeepsBothForms()
        {
            _project.Write("wwwroot/index.html", Page).Write("wwwroot/img/dot.png", [1, 2, 3]);

            Assert.True(Task("wwwroot").Execute());

            string[][] files = Files();
            Assert.Equal(["img/dot.png", "index.html"], files.Select(static file => file[1]));
            Assert.Equal("image/png", files[0][2]);
            Assert.Equal("-1", files[0][6]);
            Assert.Equal([1, 2, 3], Octets(files[0][4], "3"));
            Assert.Equal("text/html; charset=utf-8", files[1][2]);
            Assert.Equal(Page, Encoding.UTF8.GetString(Octets(files[1][4], files[1][3])));
            using var gzip = new StreamReader(new GZipStream(new MemoryStream(Octets(files[1][6], files[1][7])), CompressionMode.Decompress));
            Assert.Equal(Page, gzip.ReadToEnd());
            Assert.NotEqual(files[1][5], files[1][8]);
        }

        [Fact]
        public void Pack_Again_IsTheSameAndWritesNothing()
        {
            _project.Write("wwwroot/index.html", Page).Write("wwwroot/a.css", "a { }");
            Assert.True(Task("wwwroot").Execute());
            byte[] manifest = File.ReadAllBytes(_project["obj/manifest"]);
            byte[] data = File.ReadAllBytes(_project["obj/data"]);
            var long_ago = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
            File.SetLastWriteTimeUtc(_project["obj/manifest"], long_ago);
            File.SetLastWriteTimeUtc(_project["obj/data"], long_ago);

            Assert.True(Task("wwwroot").Execute());

            Assert.Equal(manifest, File.ReadAllBytes(_project["obj/manifest"]));
            Assert.Equal(data, File.ReadAllBytes(_project["obj/data"]));
            Assert.Equal(long_ago, File.GetLastWriteTimeUtc(_project["obj/manifest"]));
            Assert.Equal(long_ago, File.GetLastWriteTimeUtc(_project["obj/data"]));
        }

        [Fact]
        public void Pack_AfterAChange_ChangesTheTagsOfThatFileAlone()
        {
            _project.Write("wwwroot/a.html", Page).Write("wwwroot/b.html", Page + "b").Write("wwwroot/c.html", Page + "c");
            Task("wwwroot").Execute();
            string[] before = Files().Select(static file => file[5] + file[8]).ToArray();

            _project.Write("wwwroot/b.html", Page + "d");
            Task("wwwroot").Execute();

            string[] after = Files().Select(static file => file[5] + file[8]).ToArray();
            Assert.Equal([true, false, true], before.Zip(after, static (left, right) => left == right));
        }

        [Fact]
        public void Pack_WithoutIdentity_KeepsOneFormOfEach()
        {
            _project.Write("wwwroot/index.html", Page).Write("wwwroot/dot.png", [1, 2, 3]);
            PackAssets task = Task("wwwroot");
            task.KeepIdentity = false;

            Assert.True(task.Execute());

            Assert.Equal(["dot.png 4 -1", "index.html -1 7"], Files().Select(static file => file[1] + " " + file[4] + " " + file[6]));
        }

        [Fact]
        public void Pack_OfFoldersThatSourceMaps_FindsThem()
        {
            _project.Write("web/index.html", Page).Write("App.cs", "[HttpApplication, Assets(\"/\", \"web\")] class App { }");
            PackAssets task = Task();
            task.Sources = [new Item("App.cs")];

            Assert.True(task.Execute());

            Assert.Contains("folder\tweb\t", Lines());
        }

        [Fact]
        public void Pack_WithoutAnyFolder_WritesNothing()
        {
            PackAssets task = Task("wwwroot");

            Assert.True(task.Execute());

            Assert.False(task.IsPacked);
            Assert.False(File.Exists(_project["obj/manifest"]));
        }

        [Fact]
        public void Pack_OfHiddenFiles_PassesThemOver()
        {
            _project.Write("wwwroot/.DS_Store", "x").Write("wwwroot/.git/config", "x").Write("wwwroot/.well-known/security.txt", "x");

            Task("wwwroot").Execute();

            Assert.Equal([".well-known/security.txt"], Files().Select(static file => file[1]));
        }

        [Fact]
        public void Pack_WithAMediaTypeOfTheProject_PrefersIt()
        {
            _project.Write("wwwroot/a.glb", "x").Write("wwwroot/b.JS", "x");
            PackAssets task = Task("wwwroot");
            task.MediaTypes = [new Item(".glb", "model/gltf-binary"), new Item(".js", "application/x-own")];

            task.Execute();

            Assert.Equal(["model/gltf-binary", "application/x-own"], Files().Select(static file => file[2]));
        }

        [Fact]
        public void Pack_ForDevelopment_TellsWhereTheFolderIs()
        {
            _project.Write("wwwroot/index.html", Page);
            PackAssets task = Task("wwwroot");
            task.IsLive = true;

            task.Execute();

            Assert.Contains("folder\twwwroot\t" + _project["wwwroot"], Lines());
        }

        [Fact]
        public void Pack_ForADevice_WrapsTheOctetsAsItsOneResource()
        {
            _project.Write("wwwroot/dot.png", [1, 2, 3]);
            PackAssets task = Task("wwwroot");
            task.ForDevice = true;

            task.Execute();

            using var resources = new System.Resources.ResourceReader(_project["obj/data"]);
            System.Collections.IDictionaryEnumerator entries = resources.GetEnumerator();
            Assert.True(entries.MoveNext());
            Assert.Equal("Assets", entries.Key);
            Assert.Equal("MHA1\u0001\u0002\u0003"u8.ToArray(), (byte[])entries.Value!);
            Assert.False(entries.MoveNext());
        }

        [Fact]
        public void Report_NamesEachAssetAndTheTotal()
        {
            _project.Write("wwwroot/index.html", Page).Write("wwwroot/dot.png", [1, 2, 3]);

            Task("wwwroot").Execute();

            Assert.Equal(3, _log.Messages.Count);
            Assert.StartsWith("  wwwroot/index.html", _log.Messages[0], StringComparison.Ordinal);
            Assert.EndsWith("gzip", _log.Messages[0], StringComparison.Ordinal);
            Assert.StartsWith("  wwwroot/dot.png", _log.Messages[1], StringComparison.Ordinal);
            Assert.StartsWith("  2 assets", _log.Messages[2], StringComparison.Ordinal);
        }

        [Theory]
        [InlineData(0, 0, true, "")]
        [InlineData(1000, 2000, true, "")]
        [InlineData(2, 1000, true, "MH4006")]
        [InlineData(2, 2, false, "MH4007")]
        public void Budget_ThatIsExceeded_IsReportedInEveryBuild(long warn, long fail, bool succeeds, string expected)
        {
            _project.Write("wwwroot/dot.png", [1, 2, 3]);
            for (int i = 0; i < 2; i++)
            {
                _log.Reported.Clear();
                PackAssets task = Task("wwwroot");
                task.WarnAbove = warn;
                task.FailAbove = fail;

                Assert.Equal(succeeds, task.Execute());

                Assert.Equal(expected, string.Join(' ', _log.Reported));
            }
        }

        private PackAssets Task(params string[] folders) => new()
        {
            BuildEngine = _log,
            ProjectFolder = _project.Path,
            Folders = [.. folders.Select(static folder => new Item(folder))],
            CacheFolder = _project["cache"],
            ManifestFile = _project["obj/manifest"],
            DataFile = _project["obj/data"],
        };

        private string[] Lines() => File.ReadAllText(_project["obj/manifest"]).Split('\n');

        private string[][] Files() => Lines().Where(static line => line.StartsWith("file\t", StringComparison.Ordinal)).Select(static line => line.Split('\t')).ToArray();

        private byte[] Octets(string offset, string length) =>
            File.ReadAllBytes(_project["obj/data"]).AsSpan(int.Parse(offset, null), int.Parse(length, null)).ToArray();

        private sealed class Item(string name, string mediaType = "") : ITaskItem
        {
            public string ItemSpec { get; set; } = name;

            public System.Collections.ICollection MetadataNames => Array.Empty<string>();

            public int MetadataCount => 0;

            public string GetMetadata(string metadataName) => metadataName == "MediaType" ? mediaType : "";

            public void SetMetadata(string metadataName, string metadataValue)
            {
            }

            public void RemoveMetadata(string metadataName)
            {
            }

            public void CopyMetadataTo(ITaskItem destinationItem)
            {
            }

            public System.Collections.IDictionary CloneCustomMetadata() => new Dictionary<string, string>();
        }
    }
}
