namespace MicroHttp.Generator.Planning
{
    /// <summary>What a catch-all leads to.</summary>
    internal sealed record RestBranch(VariableRule Rule, ResourcePlan Resource);
}
