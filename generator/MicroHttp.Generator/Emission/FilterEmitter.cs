using System;
using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Planning;

namespace MicroHttp.Generator.Emission
{
    /// <summary>Writes <c>Before</c> and <c>After</c>: direct calls of the filters of each endpoint.</summary>
    internal sealed class FilterEmitter
    {
        private static readonly string Face = GeneratedFile.AliasOf(GeneratedNames.Application) + ".";

        private readonly ApplicationPlan _plan;
        private readonly CodeWriter _code;

        public FilterEmitter(ApplicationPlan plan, CodeWriter code)
        {
            _plan = plan;
            _code = code;
        }

        /// <summary>The application's own filters, which run for requests that no endpoint answers too.</summary>
        private FilterChainPlan Own => _plan.FilterChains[0];

        public void Emit()
        {
            _code.Blank();
            _code.Open("bool " + Face + "Before(int endpoint, " + GeneratedNames.Exchange + " exchange)");
            if (!EmitChains(EmitBefore))
            {
                _code.Line("return true;");
            }

            _code.Close();
            _code.Blank();
            _code.Open("void " + Face + "After(int endpoint, " + GeneratedNames.Exchange + " exchange)");
            if (_plan.FilterChains.Any(static chain => chain.Filters.Count != 0))
            {
                _code.Open("while (exchange.FiltersRun > 0)");
                _code.Line("int filter = --exchange.FiltersRun;");
                EmitChains(EmitAfter);
                _code.Close();
            }

            _code.Close();
        }

        /// <summary>Writes a switch over the endpoints whose filters differ from the application's own.</summary>
        /// <returns>Whether the own ones were written behind it, so that no endpoint is left.</returns>
        private bool EmitChains(Action<FilterChainPlan> body)
        {
            List<int> others = Enumerable.Range(1, _plan.FilterChains.Count - 1).Where(chain => _plan.Endpoints.Any(endpoint => endpoint.Filters == chain)).ToList();
            if (others.Count != 0)
            {
                _code.Open("switch (endpoint)");
                foreach (int chain in others)
                {
                    foreach (EndpointPlan endpoint in _plan.Endpoints.Where(endpoint => endpoint.Filters == chain))
                    {
                        _code.Line("case " + ApplicationEmitter.Number(endpoint.Number) + ": // " + CSharpText.InComment(endpoint.Method + " " + endpoint.Template));
                    }

                    _code.Indent();
                    body(_plan.FilterChains[chain]);
                    if (body == EmitAfter)
                    {
                        _code.Line("break;");
                    }

                    _code.Unindent();
                }

                if (Own.Filters.Count != 0)
                {
                    _code.Line("default:");
                    _code.Indent();
                    body(Own);
                    if (body == EmitAfter)
                    {
                        _code.Line("break;");
                    }

                    _code.Unindent();
                }

                _code.Close();
                _code.Blank();
            }
            else if (Own.Filters.Count != 0)
            {
                body(Own);
            }

            return Own.Filters.Count != 0;
        }

        private void EmitBefore(FilterChainPlan chain)
        {
            for (int i = 0; i < chain.Filters.Count; i++)
            {
                string call = Access(chain.Filters[i]) + ".Before(exchange)";
                _code.Line("exchange.FiltersRun++;");
                if (i == chain.Filters.Count - 1)
                {
                    _code.Line("return " + call + ";");
                }
                else
                {
                    _code.Open("if (!" + call + ")");
                    _code.Line("return false;");
                    _code.Close();
                    _code.Blank();
                }
            }
        }

        private void EmitAfter(FilterChainPlan chain)
        {
            if (chain.Filters.Count == 1)
            {
                _code.Line(Access(chain.Filters[0]) + ".After(exchange);");
                return;
            }

            _code.Open("switch (filter)");
            for (int i = 0; i < chain.Filters.Count; i++)
            {
                _code.Line("case " + ApplicationEmitter.Number(i) + ":");
                _code.Indent();
                _code.Line(Access(chain.Filters[i]) + ".After(exchange);");
                _code.Line("break;");
                _code.Unindent();
            }

            _code.Close();
            _code.Blank();
        }

        /// <summary>A member of the application, or a static one of another class.</summary>
        private static string Access(string member)
        {
            return member.StartsWith("global::", StringComparison.Ordinal) ? member : "this." + member;
        }
    }
}
