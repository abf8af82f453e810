using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MicroHttp.Generator.Dialect
{
    /// <summary>Decides whether a compilation ends up on a microcontroller.</summary>
    internal static class DeviceTarget
    {
        public const string DeviceSourceProperty = "build_property.MicroHttpDeviceSource";
        public const string FrameworkProperty = "build_property.TargetFrameworkIdentifier";

        private const string Framework = ".NETnanoFramework";
        private const string FlavorType = "MicroHttp.Generated.Flavor";
        private const int NanoFlavor = 0;

        /// <summary>
        /// What targets .NET nanoFramework is for a device. Where the framework says nothing MicroHttpDeviceSource decides, either way, so that tests may
        /// compile device sources for the desktop among code of their own; and where the build hands over no properties, the flavor of the runtime does
        /// that is compiled in or referenced.
        /// </summary>
        public static bool IsDevice(Compilation compilation, AnalyzerConfigOptions options)
        {
            if (options.TryGetValue(FrameworkProperty, out string? framework) && string.Equals(framework, Framework, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            if (options.TryGetValue(DeviceSourceProperty, out string? source) && bool.TryParse(source, out bool device))
            {
                return device;
            }

            return HasNanoRuntime(compilation);
        }

        private static bool HasNanoRuntime(Compilation compilation)
        {
            INamedTypeSymbol? flavor = compilation.Assembly.GetTypeByMetadataName(FlavorType) ?? compilation.GetTypeByMetadataName(FlavorType);
            if (flavor is null)
            {
                return false;
            }

            foreach (ISymbol member in flavor.GetMembers("Current"))
            {
                if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: NanoFlavor })
                {
                    return true;
                }
            }

            return false;
        }
    }
}
