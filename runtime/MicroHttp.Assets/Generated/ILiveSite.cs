namespace MicroHttp.Generated
{
    /// <summary>Answers instead of a site, in development.</summary>
    internal interface ILiveSite
    {
        /// <summary>Answers with the file that the request names, if there is one.</summary>
        /// <returns>False when there is none.</returns>
        bool TryServe(HttpExchange exchange);
    }
}
