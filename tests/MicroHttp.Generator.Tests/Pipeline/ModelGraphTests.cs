using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using MicroHttp.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Xunit;

namespace MicroHttp.Generator.Tests.Pipeline
{
    /// <summary>What the steps hand on is values all the way down: a symbol or a syntax node would keep a whole compilation alive and defeat caching.</summary>
    public class ModelGraphTests
    {
        [Fact]
        public void Models_OfEveryStep_HoldNothingOfRoslyn()
        {
            GeneratorRunResult result = Generation.Driver(Language.LanguageSource.Template)
                .RunGenerators(Generation.Compile(Language.LanguageSource.Text), TestContext.Current.CancellationToken)
                .GetRunResult().Results.Single();
            var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
            foreach ((string name, ImmutableArray<IncrementalGeneratorRunStep> steps) in result.TrackedSteps)
            {
                // The steps that Roslyn itself names carry what it likes.
                if (typeof(TrackingNames).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Any(field => (string?)field.GetRawConstantValue() == name))
                {
                    foreach (object output in steps.SelectMany(static step => step.Outputs).Select(static output => output.Value))
                    {
                        Walk(output, name, seen);
                    }
                }
            }

            Assert.NotEmpty(seen);
        }

        [Fact]
        public void Models_AreSealedRecordsOrEnums()
        {
            IEnumerable<Type> models = typeof(TrackingNames).Assembly.GetTypes()
                .Where(static type => type.Namespace == "MicroHttp.Generator.Model" && !type.IsNested && !type.IsEnum && !type.IsValueType && !(type.IsAbstract && type.IsSealed));

            Assert.All(models, static type => Assert.True(type.IsSealed && type.GetMethod("<Clone>$") != null, type.Name));
        }

        [Fact]
        public void Planning_KnowsNothingOfRoslyn()
        {
            const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            foreach (Type type in typeof(TrackingNames).Assembly.GetTypes().Where(static type => type.Namespace == "MicroHttp.Generator.Planning"))
            {
                IEnumerable<Type> used = type.GetFields(All).Select(static field => field.FieldType)
                    .Concat(type.GetMethods(All).SelectMany(static method => method.GetParameters().Select(static parameter => parameter.ParameterType).Append(method.ReturnType)))
                    .Concat(type.GetConstructors(All).SelectMany(static constructor => constructor.GetParameters().Select(static parameter => parameter.ParameterType)));

                Assert.All(used, other => Assert.False(IsRoslyn(other), type.Name + " uses " + other));
            }
        }

        private static void Walk(object? value, string path, HashSet<object> seen)
        {
            if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum)
            {
                return;
            }

            Type type = value.GetType();
            Assert.False(IsRoslyn(type), path + " holds a " + type);
            if (!type.IsValueType && !seen.Add(value))
            {
                return;
            }

            if (value is IEnumerable items)
            {
                foreach (object? item in items)
                {
                    Walk(item, path + "[]", seen);
                }

                return;
            }

            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            {
                Walk(field.GetValue(value), path + "." + field.Name, seen);
            }
        }

        private static bool IsRoslyn(Type type)
        {
            return type.FullName?.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true;
        }
    }
}
