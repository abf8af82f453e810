using System;
using System.Resources;

namespace nanoFramework.Runtime.Native
{
    public static class ResourceUtility
    {
        public static object GetObject(ResourceManager rm, Enum id) => throw null;
        public static object GetObject(ResourceManager rm, Enum id, int offset, int length) => throw null;
        public static string[] GetDelimitedStringResources(ResourceManager rm, Enum resource) => throw null;
        public static string GetDelimitedStringResource(ResourceManager rm, Enum resource, int i) => throw null;
    }
}
