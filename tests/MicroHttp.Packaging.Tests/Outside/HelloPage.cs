using MicroHttp;

namespace Outside
{
    [Assets("/", "../wwwroot")]
    public sealed partial class HelloApp
    {
    }
}
