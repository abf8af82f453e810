namespace MicroHttp.Generator.Json.Model
{
    /// <summary>A member of a model.</summary>
    /// <param name="Name">The name in C#, with an at sign where it needs one.</param>
    /// <param name="JsonName">The name in JSON.</param>
    /// <param name="Shape">How its values are read and written.</param>
    /// <param name="Omission">When it is left out of what is written.</param>
    /// <param name="Assignment">How it gets what was read.</param>
    /// <param name="IsRequired">Whether it must be there.</param>
    /// <param name="Parameter">The name of the constructor's parameter, where it is an argument.</param>
    /// <param name="Default">What it is when it is not there, as an expression, where it is an argument; <c>default</c> otherwise.</param>
    /// <param name="KeepsInitial">Whether it is init-only and a new object may have given it a value already.</param>
    internal sealed record JsonMember(
        string Name,
        string JsonName,
        JsonShape Shape,
        JsonOmission Omission,
        JsonAssignment Assignment,
        bool IsRequired,
        string Parameter,
        string Default,
        bool KeepsInitial)
    {
        public bool IsWritten => Omission != JsonOmission.Always;

        public bool IsRead => Assignment != JsonAssignment.None;
    }
}
