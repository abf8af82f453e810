namespace MicroHttp.Generator.Html.Reading
{
    /// <summary>Where in HTML a place is: the states of the tokenizer of the HTML standard (13.2.5), as far as they differ in what a placeholder may do.</summary>
    internal enum HtmlState
    {
        /// <summary>Between tags.</summary>
        Data,

        /// <summary>Behind the less-than sign.</summary>
        TagOpen,

        /// <summary>Behind that and a slash.</summary>
        EndTagOpen,
        TagName,
        BeforeAttribute,
        AttributeName,
        AfterAttributeName,

        /// <summary>Behind a section in a tag, each way of which ended in another part of it: behind the name of the tag, say, or of an attribute.</summary>
        BehindSection,
        BeforeValue,
        ValueInDoubleQuotes,
        ValueInSingleQuotes,
        ValueWithoutQuotes,

        /// <summary>In an element that holds text alone, such as a title: character references count.</summary>
        EscapableText,

        /// <summary>In an element whose text is taken as it is, such as a script.</summary>
        RawText,

        /// <summary>Behind the less-than sign and an exclamation mark.</summary>
        Markup,
        Comment,

        /// <summary>In a declaration such as that of the document type, up to the next greater-than sign.</summary>
        Declaration,

        /// <summary>Where a section leaves open what follows.</summary>
        Lost,
    }
}
