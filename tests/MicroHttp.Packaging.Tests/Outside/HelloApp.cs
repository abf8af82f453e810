using MicroHttp;

namespace Outside
{
    [HttpApplication]
    public sealed partial class HelloApp
    {
        [HttpGet("/hello")]
        public string Hello()
        {
            return "Hello, world!";
        }

        [HttpGet("/sum/{a}/{b}")]
        public string Sum(int a, int b)
        {
            return (a + b).ToString();
        }
    }
}
