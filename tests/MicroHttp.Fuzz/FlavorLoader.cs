using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace MicroHttp.Fuzz
{
    /// <summary>Loads what is fuzzed with the runtime of another flavor, apart from the assemblies of the same names that are loaded already.</summary>
    internal sealed class FlavorLoader : AssemblyLoadContext
    {
        private readonly string _folder;

        private FlavorLoader(string folder)
            : base(folder)
        {
            _folder = folder;
        }

        /// <summary>The door to a flavor.</summary>
        public static RunInput Load(string flavor)
        {
            FlavorLoader loader = new FlavorLoader(Path.Combine(AppContext.BaseDirectory, "flavors", flavor));
            Assembly assembly = loader.LoadFromAssemblyPath(Path.Combine(loader._folder, "MicroHttp.Fuzz." + flavor + ".dll"));
            Type subject = assembly.GetType("MicroHttp.Fuzz.FuzzSubject", true)!;
            return subject.GetMethod(nameof(FuzzSubject.Run))!.CreateDelegate<RunInput>();
        }

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            string path = Path.Combine(_folder, assemblyName.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
