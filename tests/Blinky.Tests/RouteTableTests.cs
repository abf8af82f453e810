using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using MicroHttp;
using Xunit;

namespace Blinky.Tests
{
    public class RouteTableTests
    {
        /// <summary>What the page shows is what the attributes say.</summary>
        [Fact]
        public void Table_ShowsAllRoutesAndNoOthers()
        {
            var declared = new List<string>();
            Collect(typeof(BlinkyApp), "", declared);

            Assert.Equal(declared.Order(StringComparer.Ordinal), RouteTable.Routes.Select(static route => route.Method + " " + route.Template).Order(StringComparer.Ordinal));
        }

        private static void Collect(Type owner, string prefix, List<string> routes)
        {
            foreach (MethodInfo method in owner.GetMethods())
            {
                routes.AddRange(method.GetCustomAttributes<HttpMethodAttribute>().Select(route => route.Method + " " + Join(prefix, route.Template)));
            }

            foreach (FieldInfo field in owner.GetFields(BindingFlags.Instance | BindingFlags.NonPublic))
            {
                if (field.FieldType.GetCustomAttribute<HttpHandlerAttribute>() is HttpHandlerAttribute handler)
                {
                    string mount = field.GetCustomAttribute<MountAttribute>()?.Template ?? "";
                    Collect(field.FieldType, Join(Join(prefix, mount), handler.Template), routes);
                }
            }
        }

        private static string Join(string prefix, string template)
        {
            string joined = prefix.TrimEnd('/') + "/" + template.TrimStart('/');
            return joined.Length > 1 ? joined.TrimEnd('/') : joined;
        }
    }
}
