using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace MicroHttp.Generator.Tests.Dialect.Rules
{
    public class GenericTypeRuleTests
    {
        private const string Id = "MH9002";

        [Theory]
        [InlineData("class [|Box|]<T> { }")]
        [InlineData("struct [|Pair|]<A, B> { public A First; public B Second; }")]
        [InlineData("interface [|ISource|]<out T> { T Next(); }")]
        [InlineData("delegate T [|Make|]<T>();")]
        [InlineData("class Outer { class [|Box|]<T> { } }")]
        [InlineData("class [|Outer|]<T> { class Inner { } }")]
        [InlineData("partial class [|Box|]<T> { } partial class Box<T> { }")]
        public Task OwnGenericType_IsReportedAtItsName(string source) => DialectCheck.Reports(Id, source);

        [Fact]
        public Task GenericAttribute_IsReported() => Newest(Id, "class [|NameAttribute|]<T> : System.Attribute { }");

        [Theory]
        [InlineData("class C { void M() { var f = [|(ref int a) => a|]; } }")]
        [InlineData("class C { void M() { var f = [|(int a = 1) => a|]; } }")]
        [InlineData("class C { void M() { var f = [|N|]; } void N(out int a) => a = 1; }")]
        public Task LambdaWhoseDelegateTheCompilerMakes_IsReported(string source) => Newest(Id, source);

        [Theory]
        [InlineData("class C { void M() { var f = (int a) => a; System.Action<int> g = a => { }; } }")]
        [InlineData("delegate int Change(ref int a); class C { void M() { Change f = (ref int a) => a; } }")]
        public Task LambdaWithADelegateOfTheLibrary_IsSilent(string source) => Newest("", source);

        [Theory]
        [InlineData("class Box { object _value; } delegate void Done(int a);")]
        [InlineData("class C { System.Action<string> _done; System.Func<int> _next; System.EventHandler<System.EventArgs> _raised; }")]
        [InlineData("using Words = System.Collections.Generic.List<string>; class C : Words { }")]
        public Task GenericTypeOfTheLibrary_IsSilent(string source) => DialectCheck.Silent(source);

        private static Task Newest(string id, string source) => new DialectCheck { Language = LanguageVersion.Latest }.Expect(id, source);
    }
}
