namespace MicroHttp.Generator.Html.Reading
{
    /// <summary>The parts that a template is cut into.</summary>
    internal enum HtmlTagKind
    {
        Text,

        /// <summary>{{name}}</summary>
        Value,

        /// <summary>{{#if name}}</summary>
        Open,

        /// <summary>{{else}}</summary>
        Else,

        /// <summary>{{/if}}</summary>
        Close,
    }
}
