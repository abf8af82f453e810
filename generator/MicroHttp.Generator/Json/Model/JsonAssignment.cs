namespace MicroHttp.Generator.Json.Model
{
    /// <summary>How a member gets the value that was read.</summary>
    internal enum JsonAssignment
    {
        /// <summary>It does not: it is only written.</summary>
        None,

        /// <summary>By assignment to the object.</summary>
        Setter,

        /// <summary>In the object's initializer: it is init-only, or required.</summary>
        Initializer,

        /// <summary>As an argument of the constructor.</summary>
        Argument,
    }
}
