using System.Reflection;
using System.Reflection.Emit;
using MicroHttp.Budget.Tasks;
using Xunit;

namespace MicroHttp.Boards.Tests.Budget;

/// <summary>What no assembly of nanoFramework can hold is told when it is built.</summary>
public sealed class AssemblyLimitTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData(1000, "")]
    [InlineData(62258, "")]
    [InlineData(62259, "warning MHB003")]
    [InlineData(65535, "warning MHB003")]
    [InlineData(65536, "error MHB002")]
    public void Code_ThatAnAssemblyCannotHold_IsAnError(int octets, string expected)
    {
        Write(il =>
        {
            for (int i = 1; i < octets; i++)
            {
                il.Emit(OpCodes.Nop);
            }

            il.Emit(OpCodes.Ret);
        });

        BuildLog log = Measure(out bool fits);

        Assert.Equal(expected, string.Join(' ', log.Reported));
        Assert.Equal(!expected.StartsWith("error", StringComparison.Ordinal), fits);
        Assert.Contains(log.Messages, message => message.Contains("code", StringComparison.Ordinal) && message.EndsWith($" {octets} of 65535", StringComparison.Ordinal));
    }

    [Fact]
    public void Literals_ThatAnAssemblyCannotHold_AreAnError()
    {
        Write(static il =>
        {
            for (int i = 0; i < 66; i++)
            {
                il.Emit(OpCodes.Ldstr, new string((char)(' ' + i), 1000));
                il.Emit(OpCodes.Pop);
            }

            il.Emit(OpCodes.Ret);
        });

        Assert.Equal(["error MHB002"], Measure(out bool fits).Reported);
        Assert.False(fits);
    }

    [Fact]
    public void Code_TokensBranchesAndSwitches_CountAsADeviceHasThem()
    {
        Write(static il =>
        {
            Label end = il.DefineLabel();
            il.Emit(OpCodes.Ldstr, "a");             // 1 + 2
            il.Emit(OpCodes.Pop);                    // 1
            il.Emit(OpCodes.Ldc_I4, 70000);          // 1 + 4
            il.Emit(OpCodes.Switch, [end, end]);     // 1 + 1 + 2 * 2
            il.Emit(OpCodes.Br, end);                // 1 + 2
            il.MarkLabel(end);
            il.BeginExceptionBlock();                // a handler: 12, and 1 for their number
            il.Emit(OpCodes.Nop);                    // 1, and leave with 1 + 2
            il.BeginFinallyBlock();
            il.EndExceptionBlock();                  // endfinally: 1
            il.Emit(OpCodes.Ret);                    // 1
        });

        using var file = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(_file));
        Assert.Equal(3 + 1 + 5 + 6 + 3 + 13 + 4 + 1 + 1, new FlashEstimate(file).Code);
    }

    private BuildLog Measure(out bool fits)
    {
        var log = new BuildLog();
        fits = new MeasureBudget { BuildEngine = log, Assembly = _file }.Execute();
        return log;
    }

    private void Write(Action<ILGenerator> body)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Program"), typeof(object).Assembly);
        TypeBuilder type = assembly.DefineDynamicModule("Program").DefineType("P", TypeAttributes.Abstract | TypeAttributes.Sealed);
        body(type.DefineMethod("M", MethodAttributes.Static | MethodAttributes.Public, typeof(void), []).GetILGenerator());
        type.CreateType();
        assembly.Save(_file);
    }
}
