using System;
using System.Threading.Tasks;
using MicroHttp.Generator.Tests.Support;
using Xunit;

namespace MicroHttp.Generator.Tests
{
    public class AsyncOnDeviceTests
    {
        [Fact]
        public async Task Task_OnADevice_IsMH2012()
        {
            string[] messages = await Diagnosis.CheckMembers("""
                [HttpGet("/a")] public {|MH2012:System.Threading.Tasks.Task|} A() => null!;
                [HttpGet("/b")] public {|MH2012:System.Threading.Tasks.ValueTask<string>|} B() => default;
                [HttpGet("/c")] public string C(System.Threading.CancellationToken {|MH2012:cancellation|}) => "";
                [HttpGet("/d")] public {|MH2012:Task<string>|} D() => null!;
                """);
            Assert.StartsWith("nanoFramework has no tasks, and App.A returns Task; return the result itself", messages[0], StringComparison.Ordinal);
        }
    }
}
