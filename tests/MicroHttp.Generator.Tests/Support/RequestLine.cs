using System;
using System.Text;
using MicroHttp.Generated;
using MicroHttp.Protocol;

namespace MicroHttp.Generator.Tests.Support
{
    /// <summary>Requests that go no further than to be matched.</summary>
    internal static class RequestLine
    {
        /// <summary>A request as the engine would hand it to Match: the path in a buffer, escapes decoded by the caller.</summary>
        public static HttpRequest Request(IHttpApplication application, string method, string path)
        {
            byte[] buffer = Encoding.UTF8.GetBytes(method + " " + path + " HTTP/1.1\r\n");
            var rules = new ServerRules(application.Fields, application.RouteValueCapacity, new RequestMethods(application.ExtensionMethods), new ServerLimits());
            var request = new HttpRequest(rules)
            {
                ReceiveBuffer = buffer,
                TargetPathStart = method.Length + 1,
                TargetPathEnd = method.Length + 1 + Encoding.UTF8.GetByteCount(path),
            };
            int extension = Array.IndexOf(application.ExtensionMethods, method);
            request.RequestMethod = extension >= 0 ? RequestMethod.Extension + extension : Enum.Parse<RequestMethod>(method, ignoreCase: true);
            return request;
        }

        public static int Match(IHttpApplication application, HttpRequest request)
        {
            request.AllowedMethods = 0;
            return application.Match(request);
        }
    }
}
