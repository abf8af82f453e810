using System;
using System.Globalization;
using System.IO;
using System.Text.RegularExpressions;
using Xunit;

namespace MicroHttp.Testing.Tests
{
    public class DeviceLimitsTests
    {
        [Fact]
        public void Limits_OfTheDeviceClient_AreThoseOfADevice()
        {
            ServerLimits limits = DeviceLimits.Create();

            Assert.Equal(Constant("DefaultSlots"), limits.Connections);
            Assert.Equal(Constant("DefaultBuffer"), limits.ReceiveBuffer);
            Assert.Equal(Constant("DefaultBuffer"), limits.SendBuffer);
            Assert.Equal(Constant("DefaultFieldSection"), limits.FieldSection);
            Assert.Equal(Constant("DefaultContent"), limits.Content);
            Assert.Equal(Constant("DefaultDrain"), limits.Drain);
            Assert.Equal(Constant("DefaultIdleTimeout"), limits.IdleTimeout);
        }

        private static int Constant(string name)
        {
            string? folder = AppContext.BaseDirectory;
            while (folder != null && !File.Exists(Path.Combine(folder, "MicroHttp.sln")))
            {
                folder = Path.GetDirectoryName(folder);
            }

            string source = File.ReadAllText(Path.Combine(folder!, "runtime", "MicroHttp", "Platform", "Platform.Nano.cs"));
            return int.Parse(Regex.Match(source, name + @" = (\d+);").Groups[1].Value, CultureInfo.InvariantCulture);
        }
    }
}
