using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using MicroHttp.Budget.Tasks;

namespace MicroHttp.Surface.Tests.Reading;

/// <summary>Finds the methods of an assembly that come across string literals, but for static constructors and literals that end in a throw.</summary>
internal static class LiteralReader
{
    /// <summary>A method as <c>Type.Method</c>, and its literals.</summary>
    public static Dictionary<string, List<string>> Read(Stream assembly)
    {
        using var file = new PEReader(assembly);
        MetadataReader metadata = file.GetMetadataReader();
        var found = new Dictionary<string, List<string>>();
        foreach (MethodDefinitionHandle handle in metadata.MethodDefinitions)
        {
            MethodDefinition method = metadata.GetMethodDefinition(handle);
            TypeDefinition type = metadata.GetTypeDefinition(method.GetDeclaringType());
            string typeName = metadata.GetString(type.Name);
            string name = metadata.GetString(method.Name);

            // Attributes are made by nobody on a device.
            if (method.RelativeVirtualAddress == 0 || name == ".cctor" || typeName.EndsWith(nameof(Attribute), StringComparison.Ordinal))
            {
                continue;
            }

            List<string> literals = Literals(metadata, file.GetMethodBody(method.RelativeVirtualAddress).GetILReader());
            if (literals.Count != 0)
            {
                string key = typeName + "." + name;
                if (!found.TryGetValue(key, out List<string>? known))
                {
                    found.Add(key, known = []);
                }

                known.AddRange(literals);
            }
        }

        return found;
    }

    private static List<string> Literals(MetadataReader metadata, BlobReader code)
    {
        var literals = new List<string>();
        int kept = 0;
        var reader = new IlReader(code);
        while (reader.Read())
        {
            OpCode op = reader.Code;
            if (op == OpCodes.Ldstr)
            {
                literals.Add(metadata.GetUserString(MetadataTokens.UserStringHandle(reader.Operand & 0xFFFFFF)));
            }
            else if (op == OpCodes.Throw)
            {
                literals.RemoveRange(kept, literals.Count - kept);
            }
            else if (op.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return)
            {
                kept = literals.Count;
            }
        }

        return literals;
    }
}
