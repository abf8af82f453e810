using System.IO;
using MicroHttp.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace MicroHttp.Generator.Tests.Serving
{
    public class OwnershipTests
    {
        [Fact]
        public void Handlers_OwnedInMoreThanOnePlace_ServeInEach()
        {
            Served served = Served.From("""
                [HttpApplication]
                internal partial class App
                {
                    [Mount("/left")] private readonly Side _left = new Side("L");
                    [Mount("right/{bank:int}")] private Side Right { get; } = new Side("R");
                    public static readonly Plain Shared = new Plain();
                    protected Plain @event = new Plain();
                    [HttpGet("/{name}")] private string Private(string name) => name;
                    [HttpGet("/static")] private static string Static() => "static";
                }

                [HttpHandler("lamp")]
                internal sealed class Side
                {
                    private readonly string _name;
                    internal readonly Inner Inner = new Inner();
                    public Side(string name) { _name = name; Inner.Name = name; }
                    [HttpGet] public string Get(int bank = -1) => _name + bank;
                }

                [HttpHandler("/inner/")]
                internal sealed class Inner : Base
                {
                    [HttpGet("/x")] public string Get() => "inner " + Name;
                    [HttpGet("~/top/{id}"), System.ComponentModel.Description("x")] public string Absolute(string id) => "absolute " + id;
                }

                internal abstract class Base
                {
                    public string Name = "";
                    [HttpGet("base")] public string FromBase() => "base " + Name;
                }

                [HttpHandler("plain")]
                internal sealed class Plain { [HttpPost] public string Post() => "post"; }
                """);

            Assert.Equal("200 L-1", served.Get("/left/lamp").ToString());
            Assert.Equal("200 R3", served.Get("/right/3/lamp").ToString());
            Assert.Equal("200 inner L", served.Get("/left/lamp/inner/x").ToString());
            Assert.Equal("200 base R", served.Get("/right/3/lamp/inner/base").ToString());
            Assert.Equal("200 absolute 5", served.Get("/top/5").ToString());
            Assert.Equal("200 post", served.Send("POST", "/plain").ToString());
            Assert.Equal("200 static", served.Get("/static").ToString());
            Assert.Equal("200 lamp", served.Get("/lamp").ToString());
            Assert.Equal(404, served.Get("/left/lamp/inner").Status);
        }

        [Fact]
        public void Application_NestedInOtherTypes_IsCompleted()
        {
            Served served = Served.From("""
                namespace A.B
                {
                    internal static partial class Outer
                    {
                        internal partial struct Middle
                        {
                            [HttpApplication]
                            private sealed partial class @class { [HttpGet("/x")] public string @get(string @event = "e", int exchange = 1, int b = 2, int request = 3, int application = 4, int hasB = 5, int bValue = 6) => @event + exchange + b + request + application + hasB + bValue; }
                        }
                    }
                }
                """);

            Assert.Equal("200 e123456", served.Get("/x").ToString());
            Assert.Equal("200 f923456", served.Get("/x?event=f&exchange=9").ToString());
        }

        [Fact]
        public void Host_OfAHandler_DecidesWhoServes()
        {
            Served served = Served.From("""
                [HttpApplication]
                public partial class App
                {
                    private readonly Admin _admin = new Admin();
                    [HttpGet("/")] public string Index() => "any";
                    [HttpGet("/only")] public string Only() => "only";
                }

                [HttpHandler("/", Host = "Admin.Device.local")]
                public class Admin
                {
                    [HttpGet] public string Index() => "admin";
                    [HttpGet("{id:int}")] public string Number(int id) => "admin " + id;
                }
                """);

            Assert.True(served.Application.MatchesHost);
            Assert.Equal("200 any", served.Get("/").ToString());
            Assert.Equal("200 admin", served.Send("GET", "/", "", "Host: ADMIN.device.local:8080").ToString());
            Assert.Equal("200 admin 5", served.Send("GET", "/5", "", "Host: admin.device.local").ToString());
            Assert.Equal("200 only", served.Send("GET", "/only", "", "Host: admin.device.local").ToString());
            Assert.Equal(404, served.Get("/5").Status);
            Assert.Equal("200 any", served.Send("GET", "/", "", "Host: [::1]:8080").ToString());
        }

        [Fact]
        public void Handler_OfAReferencedAssembly_IsServed()
        {
            CSharpCompilation library = Generation.Compile("""
                namespace Library
                {
                    public enum Mode { Off, On }

                    [HttpHandler("/lib")]
                    public class LibraryHandler
                    {
                        [HttpGet("{mode}")] public string Get(Mode mode, int count = 2, string text = "a\"b") => mode + " " + count + " " + text;
                        [HttpGet("hidden")] internal string Hidden() => "";
                    }
                }
                """).WithAssemblyName("Library");
            byte[] image = Served.Emit(library);
            CSharpCompilation application = Generation.Compile("""
                [HttpApplication]
                public partial class App
                {
                    private readonly Library.LibraryHandler _handler = new Library.LibraryHandler();
                }
                """).AddReferences(MetadataReference.CreateFromStream(new MemoryStream(image)));

            Served served = Served.From(application, image);

            Assert.Equal("200 On 2 a\"b", served.Get("/lib/on").ToString());
            Assert.Equal("200 Off 3 a\"b", served.Get("/lib/0?count=3").ToString());
            Assert.Equal(404, served.Get("/lib/hidden").Status);
        }
    }
}
