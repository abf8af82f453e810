using System.Threading.Tasks;
using Xunit;

namespace MicroHttp.Generator.Tests.Dialect.Rules
{
    public class UnguardedThreadRuleTests
    {
        [Theory]
        [InlineData("class C { object M() => new Thread([|Run|]); void Run() { Work(); } void Work() { } }")]
        [InlineData("class C { object M() => new Thread(new ThreadStart([|Run|])); static void Run() => Thread.Sleep(1); }")]
        [InlineData("class C { object M() => new Thread([|() => { Thread.Sleep(1); }|]); }")]
        [InlineData("class C { object M() => new Thread([|() => Run(1)|]); void Run(int a) { Thread.Sleep(a); } }")]
        [InlineData("class C { object M() => new Thread([|Run|]); void Run() { try { Thread.Sleep(1); } finally { } } }")]
        [InlineData("class C { object M() => new Thread([|Run|]); void Run() { try { Thread.Sleep(1); } catch (System.ArgumentException) { } } }")]
        [InlineData("class C { object M() { return new Thread([|Run|]); void Run() { Thread.Sleep(1); } } }")]
        [InlineData("class C { object M() => new Thread([|Run|]); void Run() { System.Action a = () => { try { } catch { } }; a(); } }")]
        public Task ThreadWithoutACatch_IsReportedAtItsStart(string source) => DialectCheck.Reports("MH9053", "using System.Threading; " + source);

        [Theory]
        [InlineData("class C { object M() => new Thread(Run); void Run() { while (true) { try { Work(); } catch (System.Exception) { } } } void Work() { } }")]
        [InlineData("class C { object M() => new Thread(Run); void Run() { try { Thread.Sleep(1); } catch { } } }")]
        [InlineData("class C { object M() => new Thread(() => { try { Thread.Sleep(1); } catch (System.Exception e) when (e.Message != null) { } }); }")]
        [InlineData("class C { object M() => new Thread(() => Run(1)); void Run(int a) { try { Thread.Sleep(a); } catch { } } }")]
        [InlineData("class C { object M(ThreadStart start) => new Thread(start); }")]
        [InlineData("class C { object M() => new Thread(() => { }); }")]
        [InlineData("class Thread { public Thread(System.Action a) { } } class C { object M() => new Thread(Run); void Run() { System.Console.Beep(); } }")]
        public Task CatchesOrUnknown_IsSilent(string source) => DialectCheck.Silent("using System.Threading; " + source);
    }
}
