using System;
using System.Linq;
using MicroHttp.Generator.Html.Model;

namespace MicroHttp.Generator.Html.Reading
{
    /// <summary>Says where escaping keeps a placeholder from being anything but text, and where it does not.</summary>
    internal static class HtmlContextRule
    {
        private static readonly string[] Urls =
        {
            "href", "src", "action", "formaction", "data", "poster", "cite", "background", "longdesc", "manifest", "ping", "codebase", "archive", "profile", "usemap", "icon", "classid",
            "lowsrc", "dynsrc", "srcset", "imagesrcset",
        };

        // Attributes that a browser, or a library that looks for them, runs.
        private static readonly string[] CodePrefixes = { "on", "hx-on", "@", ":", "(", "[", "x-", "v-", "ng-" };

        private static readonly string[] Schemes = { "http", "https", "mailto", "tel", "sms" };

        // What ends the scheme of a URL, or shows that it has none (RFC 3986 3).
        private static readonly char[] Delimiters = { ':', '/', '?', '#' };

        // What these set is named by another of their attributes, such as the address of a link.
        private static readonly string[] Animations = { "animate", "animatemotion", "animatetransform", "set" };

        /// <summary>Whether a placeholder becomes a component of a URL.</summary>
        public static bool IsUrl(HtmlContext context)
        {
            string name = context.Attribute.Substring(context.Attribute.LastIndexOf(':') + 1);
            return context.IsQuoted && (Urls.Contains(context.Attribute) || name == "href");
        }

        /// <summary>Why a placeholder may not stand in a place; null when it may.</summary>
        /// <param name="context">The place.</param>
        /// <param name="kind">What it stands for.</param>
        public static string? Refusal(HtmlContext context, HtmlKind kind)
        {
            if (context.IsText)
            {
                return null;
            }

            if (!context.IsQuoted)
            {
                return OutsideQuotes(context);
            }

            string name = context.Attribute;
            if (name == "style")
            {
                return "in the attribute style; write classes, or a section for each style";
            }

            if (name == "srcdoc")
            {
                return "in the attribute srcdoc, which holds HTML; name a page by src";
            }

            if (context.Element == "meta" && name == "content" && !context.IsNamed)
            {
                return "in the attribute content of a meta element that may redirect; write its attribute name or property in front";
            }

            if (IsCode(context))
            {
                return "in the attribute " + name + ", which is run or says what others mean; write the value into an attribute such as data-value and read it from there";
            }

            return IsUrl(context) && kind is HtmlKind.String or HtmlKind.Slice ? InUrl(context) : null;
        }

        private static string OutsideQuotes(HtmlContext context)
        {
            return context.State switch
            {
                HtmlState.RawText => "in <" + context.Element + ">, whose text is taken as it is; write the value into an attribute such as data-value and read it from there",
                HtmlState.Comment or HtmlState.Markup => "in a comment, which nobody sees; leave it out, or comment it out by {{! }}",
                HtmlState.Declaration => "in a declaration; leave it out",
                HtmlState.BeforeValue or HtmlState.ValueWithoutQuotes => "in the value of an attribute without quotation marks; put them around it",
                HtmlState.Lost => "behind a section that leaves open what this is a part of; put a space behind that section",
                HtmlState.TagOpen or HtmlState.EndTagOpen or HtmlState.TagName => "in the name of a tag; write a section for each tag",
                _ => "where the attributes of a tag stand; write a section such as {{#if on}}checked{{/if}}",
            };
        }

        private static bool IsCode(HtmlContext context)
        {
            string name = context.Attribute;
            return CodePrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))
                || name is "" or "http-equiv" or "attributename"
                || (Animations.Contains(context.Element) && name is "to" or "from" or "by" or "values");
        }

        private static string? InUrl(HtmlContext context)
        {
            string start = context.Value.TrimStart();
            int end = start.IndexOfAny(Delimiters);
            if (end < 0)
            {
                return "at the start of a URL, which may be of any scheme, such as javascript; write the start, such as / or https://, in front of it";
            }

            string scheme = start.Substring(0, end).ToLowerInvariant();
            return start[end] != ':' || Schemes.Contains(scheme) ? null : "in a URL of the scheme " + scheme + "; use a URL that is no code";
        }
    }
}
