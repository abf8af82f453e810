using Xunit;

namespace MicroHttp.Tests
{
    public class SmokeTests
    {
        [Fact]
        public void Runtime_Loads() => Assert.Equal(1, MicroHttp.Generated.Flavor.Contract);
    }
}
