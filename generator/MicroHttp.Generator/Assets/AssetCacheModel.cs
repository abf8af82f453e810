namespace MicroHttp.Generator.Assets
{
    /// <summary>An attribute [AssetCache].</summary>
    /// <param name="Attribute">Its index among the attributes of the application.</param>
    /// <param name="Pattern">The pattern of paths.</param>
    /// <param name="CacheControl">The value of Cache-Control.</param>
    internal sealed record AssetCacheModel(int Attribute, string Pattern, string CacheControl)
    {
        /// <summary>Whether a file that is served at <paramref name="path"/> is meant.</summary>
        public bool Matches(string path)
        {
            return Matches(0, path, 0);
        }

        private bool Matches(int at, string path, int from)
        {
            for (; at < Pattern.Length && Pattern[at] != '*'; at++, from++)
            {
                if (from == path.Length || path[from] != Pattern[at])
                {
                    return false;
                }
            }

            if (at == Pattern.Length)
            {
                return from == path.Length;
            }

            bool any = at + 1 < Pattern.Length && Pattern[at + 1] == '*';
            for (; ; from++)
            {
                if (Matches(at + (any ? 2 : 1), path, from))
                {
                    return true;
                }

                if (from == path.Length || (!any && path[from] == '/'))
                {
                    return false;
                }
            }
        }
    }
}
