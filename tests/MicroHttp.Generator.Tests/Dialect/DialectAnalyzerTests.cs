using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using MicroHttp.Generator.Dialect;
using Microsoft.CodeAnalysis;
using Xunit;

namespace MicroHttp.Generator.Tests.Dialect
{
    public class DialectAnalyzerTests
    {
        private const string EverythingWrong = """
            using System;
            using System.Runtime.CompilerServices;
            using System.Threading;

            class Box<T> { T Pick<U>(U a, T b) => b; }
            interface IDefault { int M() => 1; }
            enum Mode { Off, On }
            unsafe struct Buffer { public fixed byte Data[4]; }
            static class Extensions { public static bool IsEmpty(this string s) => s.Length == 0; }

            class First : IDisposable { static readonly int[] Later = Second.Numbers; void global::System.IDisposable.Dispose() { } }
            class Second { public static readonly int[] Numbers = { 1 }; }

            unsafe class Everything
            {
                int[,] _grid;
                delegate*<int> _call;
                [ModuleInitializer] internal static void Start() { }
                int Sum(int a) => checked(a + 1);
                void Stack() { byte* p = stackalloc byte[4]; }
                Func<bool> Bind(string s) => s.IsEmpty;
                string Name(Mode m) => m.ToString();
                string Nul() => "\0";
                string Format(double a) => a.ToString("0.0");
                Thread Thread() => new Thread(Stack);
            }
            """;

        [Fact]
        public async Task EveryRule_ReportsOnADevice()
        {
            ImmutableArray<Diagnostic> found = await new DialectCheck { CheckOverflow = true }.Analyze(EverythingWrong);

            Assert.Equal(Ids(), found.Select(static diagnostic => diagnostic.Id).Distinct().Order());
        }

        [Fact]
        public async Task EveryRule_IsSilentOnTheDesktop()
        {
            var check = new DialectCheck { CheckOverflow = true };
            check.Properties.Clear();

            Assert.Empty(await check.Analyze(EverythingWrong));
        }

        [Fact]
        public void EveryDescriptor_HasARule()
        {
            IEnumerable<string> declared = typeof(DialectDescriptors)
                .GetFields(BindingFlags.Static | BindingFlags.Public)
                .Select(static field => ((DiagnosticDescriptor)field.GetValue(null)!).Id);

            Assert.Equal(declared.Order(), Ids());
        }

        [Fact]
        public void Severity_SaysWhetherTheDeviceBreaksOrDiffers() =>
            Assert.All(new DialectAnalyzer().SupportedDiagnostics, static descriptor =>
                Assert.Equal(string.CompareOrdinal(descriptor.Id, "MH9050") < 0, descriptor.DefaultSeverity == DiagnosticSeverity.Error));

        private static IEnumerable<string> Ids() => new DialectAnalyzer().SupportedDiagnostics.Select(static descriptor => descriptor.Id).Order();
    }
}
