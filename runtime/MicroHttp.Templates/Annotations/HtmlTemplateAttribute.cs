using System;

namespace MicroHttp
{
    /// <summary>
    /// Answers with an HTML file of the project whose placeholders are filled from what the method returns: <c>[HttpGet("/status"), HtmlTemplate("pages/status.html")]</c>.
    /// The file is read at build time; a mistake in it is a build error at its place in the file. Null is answered 404.
    /// </summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class HtmlTemplateAttribute : Attribute
    {
        /// <summary>Names the file.</summary>
        /// <param name="file">The file, relative to the project, with slashes.</param>
        public HtmlTemplateAttribute(string file)
        {
            File = file;
        }

        /// <summary>The file, relative to the project, with slashes.</summary>
        public string File { get; }
    }
}
