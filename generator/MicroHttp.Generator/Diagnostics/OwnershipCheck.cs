using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Model;
using MicroHttp.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Diagnostics
{
    /// <summary>Finds handlers that no application owns, and annotated methods outside handlers, once all types of a compilation were seen.</summary>
    internal sealed class OwnershipCheck
    {
        private readonly ConcurrentDictionary<string, string> _handlers = new ConcurrentDictionary<string, string>();
        private readonly ConcurrentDictionary<string, bool> _owned = new ConcurrentDictionary<string, bool>();
        private readonly ConcurrentDictionary<string, bool> _bases = new ConcurrentDictionary<string, bool>();
        private readonly ConcurrentBag<KeyValuePair<string, Problem>> _outside = new ConcurrentBag<KeyValuePair<string, Problem>>();
        private volatile bool _hasApplication;

        /// <summary>Takes note of a type with source here.</summary>
        public void Add(INamedTypeSymbol type, bool isHandler)
        {
            bool isApplication = type.Attribute(KnownNames.HttpApplicationAttribute) != null;

            // Our own handlers are here where a device compiles them as source; nobody has to own those.
            bool isOurs = type.ContainingNamespace.ToDisplayString() == KnownNames.RuntimeNamespace;
            if (isHandler && !isApplication && !isOurs)
            {
                _handlers.TryAdd(type.Id(), type.Name);
            }

            if (isHandler || isApplication)
            {
                foreach (INamedTypeSymbol declaring in type.WithBaseTypes())
                {
                    _bases.TryAdd(declaring.OriginalDefinition.Id(), true);
                }

                return;
            }

            // An abstract class leaves it to those that derive from it, maybe elsewhere.
            if (type.TypeKind == TypeKind.Class && !type.IsAbstract)
            {
                foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>().Where(MethodParser.IsAnnotated))
                {
                    Problem problem = Problem.AtName(DiagnosticIds.MethodOutsideHandler, method.Id(), type.Name + "." + method.Name, type.Name);
                    _outside.Add(new KeyValuePair<string, Problem>(type.Id(), problem));
                }
            }
        }

        /// <summary>Takes note of all that an application owns.</summary>
        public void Own(ApplicationModel application)
        {
            _hasApplication = true;
            foreach (ClassModel owned in application.Classes)
            {
                _owned.TryAdd(owned.Symbol, true);
            }
        }

        public IEnumerable<Problem> Find()
        {
            foreach (KeyValuePair<string, Problem> outside in _outside.Where(pair => !_bases.ContainsKey(pair.Key)))
            {
                yield return outside.Value;
            }

            // A library of handlers leaves it to its users to own them.
            foreach (KeyValuePair<string, string> handler in _handlers.Where(pair => _hasApplication && !_owned.ContainsKey(pair.Key)))
            {
                yield return Problem.AtName(DiagnosticIds.HandlerWithoutOwner, handler.Key, handler.Value);
            }
        }
    }
}
