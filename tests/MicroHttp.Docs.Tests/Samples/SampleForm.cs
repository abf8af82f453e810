namespace MicroHttp.Docs.Tests.Samples
{
    /// <summary>What a sample is a part of. All but a file are wrapped in the rest, with <c>using System;</c> and <c>using MicroHttp;</c>.</summary>
    internal enum SampleForm
    {
        /// <summary>A whole file.</summary>
        File,

        /// <summary>Members of a class.</summary>
        Members,

        /// <summary>Members of an application.</summary>
        Application,

        /// <summary>Members of a handler that an application owns.</summary>
        Handler,

        /// <summary>Statements of a method.</summary>
        Statements,

        /// <summary>Nothing that could be compiled; the marker says why.</summary>
        None,
    }
}
