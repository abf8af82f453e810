using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace MicroHttp.Docs.Tests.Markdown
{
    public class FenceReaderTests
    {
        [Fact]
        public void Fence_HasLineLanguageAndCode()
        {
            Fence fence = Assert.Single(FenceReader.Read("# Title\n\n```csharp\nclass C\n{\n}\n```\nrest"));

            Assert.Equal(new Fence(3, "csharp", null, "class C\n{\n}\n"), fence);
        }

        [Fact]
        public void CommentAboveAFence_IsItsMarker()
        {
            IEnumerable<string?> markers = FenceReader.Read("<!-- one -->\n```csharp\n```\n<!-- two -->\n\n```xml\n```\n```csharp\n```").Select(static fence => fence.Marker);

            Assert.Equal(new[] { "one", "two", null }, markers);
        }

        [Fact]
        public void CommentAboveText_IsNoMarker() => Assert.Null(Assert.Single(FenceReader.Read("<!-- one -->\ntext\n```csharp\n```")).Marker);

        [Fact]
        public void IndentedFence_LosesItsIndent() => Assert.Equal("a\n  b\n\n", Assert.Single(FenceReader.Read("- item\n\n  ```csharp\n  a\n    b\n\n  ```")).Code);

        [Fact]
        public void LongerFence_HoldsShorterOnes() => Assert.Equal("```csharp\n```\n", Assert.Single(FenceReader.Read("````markdown\n```csharp\n```\n````")).Code);

        [Fact]
        public void OpenFence_IsAnError() => Assert.Throws<FormatException>(static () => FenceReader.Read("```csharp\nclass C"));
    }
}
