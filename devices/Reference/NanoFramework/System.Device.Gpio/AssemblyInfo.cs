[assembly: System.Reflection.AssemblyVersion("0.0.0.0")]
