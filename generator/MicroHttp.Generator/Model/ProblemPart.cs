namespace MicroHttp.Generator.Model
{
    /// <summary>The part of a declaration that a <see cref="Problem"/> is about.</summary>
    internal enum ProblemPart
    {
        /// <summary>The identifier.</summary>
        Name,

        /// <summary>An attribute as a whole.</summary>
        Attribute,

        /// <summary>Characters of the template that an attribute takes.</summary>
        Template,

        /// <summary>A parameter.</summary>
        Parameter,

        /// <summary>The type that a method returns.</summary>
        Result,

        /// <summary>Characters of an HTML file.</summary>
        File,
    }
}
