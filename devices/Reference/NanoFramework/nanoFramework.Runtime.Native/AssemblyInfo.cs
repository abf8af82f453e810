[assembly: System.Reflection.AssemblyVersion("1.7.11.0")]
