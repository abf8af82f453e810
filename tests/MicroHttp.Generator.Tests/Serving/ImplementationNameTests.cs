using System.Linq;
using System.Reflection;
using MicroHttp.Generated;
using MicroHttp.Generator.Tests.Support;
using Xunit;

namespace MicroHttp.Generator.Tests.Serving
{
    /// <summary>A device finds the implementation of an interface's member by its name: the full name of the interface, a dot and the name of the member.</summary>
    public class ImplementationNameTests
    {
        [Theory]
        [InlineData("[HttpApplication] public partial class App { [HttpGet(\"/\")] public string Index() => \"x\"; }")]
        [InlineData("namespace A.MicroHttp { [HttpApplication] public partial class App { [HttpGet(\"/\")] public string Index() => \"x\"; } }")]
        [InlineData("namespace A { interface IHttpApplication { } [HttpApplication] public partial class App { [HttpGet(\"/\")] public string Index() => \"x\"; } }")]
        public void Implementation_OfTheApplication_IsNamedAsADeviceLooksForIt(string source)
        {
            InterfaceMapping map = Served.From(source).Application.GetType().GetInterfaceMap(typeof(IHttpApplication));

            Assert.Equal(map.InterfaceMethods.Select(static method => typeof(IHttpApplication).FullName + "." + method.Name), map.TargetMethods.Select(static method => method.Name));
        }
    }
}
