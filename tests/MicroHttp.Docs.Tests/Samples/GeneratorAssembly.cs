using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using MicroHttp.Generator.Dialect;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MicroHttp.Docs.Tests.Samples
{
    /// <summary>What the compiler loads of the generator's assembly, found as the compiler finds it: by attributes.</summary>
    internal static class GeneratorAssembly
    {
        private static readonly Type[] Types = typeof(DialectAnalyzer).Assembly.GetTypes();

        public static IEnumerable<ISourceGenerator> CreateGenerators() =>
            Create<IIncrementalGenerator, GeneratorAttribute>().Select(static generator => generator.AsSourceGenerator());

        public static ImmutableArray<DiagnosticAnalyzer> CreateAnalyzers() => [.. Create<DiagnosticAnalyzer, DiagnosticAnalyzerAttribute>()];

        /// <summary>Everything that the assembly can report: what analyzers declare and what is held in static fields, by id.</summary>
        public static IReadOnlyList<DiagnosticDescriptor> Descriptors() => CreateAnalyzers()
            .SelectMany(static analyzer => analyzer.SupportedDiagnostics)
            .Concat(Types
                .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                .Where(static field => field.FieldType == typeof(DiagnosticDescriptor) && !field.DeclaringType!.ContainsGenericParameters)
                .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!))
            .DistinctBy(static descriptor => descriptor.Id)
            .OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal)
            .ToList();

        private static IEnumerable<TBase> Create<TBase, TAttribute>()
            where TAttribute : Attribute => Types
            .Where(static type => !type.IsAbstract && typeof(TBase).IsAssignableFrom(type) && type.IsDefined(typeof(TAttribute), inherit: false))
            .Select(static type => (TBase)Activator.CreateInstance(type)!);
    }
}
