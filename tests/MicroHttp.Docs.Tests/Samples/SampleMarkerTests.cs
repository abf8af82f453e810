using System;
using Xunit;

namespace MicroHttp.Docs.Tests.Samples
{
    public class SampleMarkerTests
    {
        [Fact]
        public void NoComment_IsAWholeFileThatReportsNothing()
        {
            SampleMarker marker = SampleMarker.Parse(null);

            Assert.Equal(SampleForm.File, marker.Form);
            Assert.False(marker.Continues);
            Assert.Empty(marker.Reports);
        }

        [Fact]
        public void Items_Combine()
        {
            SampleMarker marker = SampleMarker.Parse("compile: application; continues; reports: MH1004, MH1005");

            Assert.Equal(SampleForm.Application, marker.Form);
            Assert.True(marker.Continues);
            Assert.Equal(["MH1004", "MH1005"], marker.Reports);
        }

        [Fact]
        public void None_NeedsAReason()
        {
            Assert.Equal(SampleForm.None, SampleMarker.Parse("compile: none because it is emitted; not written").Form);
            Assert.Throws<FormatException>(static () => SampleMarker.Parse("compile: none"));
        }

        [Theory]
        [InlineData("compile: aplication")]
        [InlineData("report: MH1004")]
        [InlineData("reports: 1004")]
        [InlineData("reports:")]
        [InlineData("a remark")]
        public void Unknown_IsAnError(string comment) => Assert.Throws<FormatException>(() => SampleMarker.Parse(comment));
    }
}
