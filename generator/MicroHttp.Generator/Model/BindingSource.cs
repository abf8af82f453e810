namespace MicroHttp.Generator.Model
{
    /// <summary>Where the value of a parameter comes from.</summary>
    internal enum BindingSource
    {
        /// <summary>No attribute says so: a route variable of that name, else the query.</summary>
        Unspecified,
        Route,
        Query,
        Field,
        Cookie,
        Form,
        Content,
    }
}
