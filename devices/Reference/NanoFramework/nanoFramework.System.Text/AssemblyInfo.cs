[assembly: System.Reflection.AssemblyVersion("1.3.42.0")]
