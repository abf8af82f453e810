using MicroHttp;

namespace NanoHello
{
    /// <summary>Says hello.</summary>
    [HttpApplication]
    public sealed partial class HelloApp
    {
        /// <summary>GET /hello</summary>
        [HttpGet("/hello")]
        public string Hello()
        {
            return "Hello, world!";
        }
    }
}
