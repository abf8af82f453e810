[assembly: System.Reflection.AssemblyVersion("1.1.52.0")]
