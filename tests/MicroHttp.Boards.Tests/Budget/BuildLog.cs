using System.Collections;
using Microsoft.Build.Framework;

namespace MicroHttp.Boards.Tests.Budget;

/// <summary>Stands for MSBuild and keeps what a task says.</summary>
internal sealed class BuildLog : IBuildEngine
{
    public List<string> Messages { get; } = [];

    /// <summary>The ids of warnings and errors.</summary>
    public List<string> Reported { get; } = [];

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 1;

    public int ColumnNumberOfTaskNode => 1;

    public string ProjectFileOfTaskNode => "project";

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => false;

    public void LogCustomEvent(CustomBuildEventArgs e)
    {
    }

    public void LogErrorEvent(BuildErrorEventArgs e) => Reported.Add("error " + e.Code);

    public void LogMessageEvent(BuildMessageEventArgs e) => Messages.Add(e.Message!);

    public void LogWarningEvent(BuildWarningEventArgs e) => Reported.Add("warning " + e.Code);
}
