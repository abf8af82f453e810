using MicroHttp;

namespace Outside
{
    [Assets("/", "../wwwroot")]
    public sealed partial class HelloApp
    {
        [HttpGet("/greeting/{name}"), HtmlTemplate("pages/greeting.html")]
        public Greeting Greet(string name)
        {
            return new Greeting(name);
        }
    }
}
