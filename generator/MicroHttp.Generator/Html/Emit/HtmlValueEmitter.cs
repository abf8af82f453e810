using System;
using System.Collections.Generic;
using System.Globalization;
using MicroHttp.Generator.Emission;
using MicroHttp.Generator.Html.Model;
using MicroHttp.Generator.Parsing;

namespace MicroHttp.Generator.Html.Emit
{
    /// <summary>Writes the code that writes what a placeholder stands for.</summary>
    internal sealed class HtmlValueEmitter
    {
        private readonly HtmlRoot _root;
        private readonly HtmlConstants _constants;
        private readonly CodeWriter _code;

        // The methods that write enums, by name.
        private readonly SortedDictionary<string, KeyValuePair<HtmlType, bool>> _enums = new SortedDictionary<string, KeyValuePair<HtmlType, bool>>(StringComparer.Ordinal);

        public HtmlValueEmitter(HtmlRoot root, HtmlConstants constants, CodeWriter code)
        {
            _root = root;
            _constants = constants;
            _code = code;
        }

        /// <summary>Writes the code.</summary>
        /// <param name="value">The placeholder.</param>
        /// <param name="expression">The expression of its value, which is looked at once.</param>
        /// <param name="type">The type of that.</param>
        /// <param name="local">Makes names of locals.</param>
        public void Emit(HtmlValue value, string expression, HtmlType type, Func<string, string> local)
        {
            if (type.Kind != HtmlKind.Nullable)
            {
                _code.Line(Call(value, expression, type) + ";");
                return;
            }

            string name = local("value");
            _code.Blank();
            _code.Line(type.Type + "? " + name + " = " + expression + ";");
            _code.Open("if (" + name + ".HasValue)");
            _code.Line(Call(value, name + ".Value", _root.Types[type.Element]) + ";");
            _code.Close();
            _code.Blank();
        }

        /// <summary>Writes the methods that have been called.</summary>
        public void EmitMethods()
        {
            foreach (KeyValuePair<string, KeyValuePair<HtmlType, bool>> method in _enums)
            {
                HtmlType type = method.Value.Key;
                _code.Blank();
                _code.Open("private static void " + method.Key + "(" + GeneratedNames.Response + " response, " + type.Type + " value)");
                _code.Open("switch (value)");
                foreach (string name in type.Names)
                {
                    _code.Line("case " + type.Type + "." + Identifier.Escape(name) + ":");
                    _code.Indent();
                    _constants.Emit(method.Value.Value ? Uri.EscapeDataString(name) : name, _code);
                    _code.Line("break;");
                    _code.Unindent();
                }

                _code.Line("default:");
                _code.Indent();
                _code.Line(HtmlNames.Writer + (type.IsUnsigned ? ".WriteUnsigned(response, (ulong)value);" : ".WriteNumber(response, (long)value);"));
                _code.Line("break;");
                _code.Unindent();
                _code.Close();
                _code.Close();
            }
        }

        private string Call(HtmlValue value, string expression, HtmlType type)
        {
            string start = "(response, " + expression;
            switch (type.Kind)
            {
                case HtmlKind.Boolean:
                    return HtmlNames.Writer + ".WriteBoolean" + start + ")";
                case HtmlKind.Integer:
                    return HtmlNames.Writer + ".WriteNumber" + start + ")";
                case HtmlKind.Unsigned:
                    return HtmlNames.Writer + ".WriteUnsigned" + start + ")";
                case HtmlKind.Single:
                case HtmlKind.Double:
                    return value.Decimals >= 0
                        ? HtmlNames.Float + ".WriteFixed" + start + ", " + value.Decimals.ToString(CultureInfo.InvariantCulture) + ")"
                        : HtmlNames.Float + (type.Kind == HtmlKind.Single ? ".WriteSingle" : ".WriteDouble") + start + ")";
                case HtmlKind.DateTime:
                    return HtmlNames.Writer + ".WriteDateTime" + start + ")";
                case HtmlKind.Enum:
                    return Method(type, value.IsComponent) + start + ")";
                default:
                    return HtmlNames.Writer + (value.IsComponent ? ".WriteComponent" : ".WriteText") + start + ")";
            }
        }

        private string Method(HtmlType type, bool isComponent)
        {
            string name = (isComponent ? "WriteComponent_" : "Write_") + type.Type.Replace("global::", "").Replace(".", "_").Replace("@", "");
            _enums[name] = new KeyValuePair<HtmlType, bool>(type, isComponent);
            return name;
        }
    }
}
