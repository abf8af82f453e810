using System;
using MicroHttp;

namespace Outside
{
    internal static class Program
    {
        private static void Main()
        {
            using (HttpServer server = new HttpServer(new HelloApp()))
            {
                server.Start(new SocketListener(0));
                Console.WriteLine(server.BoundPort);
                Console.ReadLine();
            }
        }
    }
}
