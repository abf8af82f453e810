using MicroHttp;

namespace Outside
{
    public static class Program
    {
        public static void Main()
        {
            new HttpServer(new HelloApp()).Run(new SocketListener(8080));
        }
    }
}
