using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace MicroHttp.Surface.Tests.Reading;

/// <summary>Reads which types and members of other assemblies a compiled assembly refers to.</summary>
internal sealed class ReferenceReader(MetadataReader metadata)
{
    private readonly TypeNames _names = new();

    public static IReadOnlyList<Reference> Read(Stream assembly)
    {
        using var file = new PEReader(assembly);
        return [.. new ReferenceReader(file.GetMetadataReader()).Read().Distinct()];
    }

    private IEnumerable<Reference> Read()
    {
        foreach (TypeReferenceHandle handle in metadata.TypeReferences)
        {
            if (AssemblyOf(handle) is string assembly)
            {
                yield return new Reference(assembly, _names.GetTypeFromReference(metadata, handle, 0), null);
            }
        }

        foreach (MemberReferenceHandle handle in metadata.MemberReferences)
        {
            MemberReference member = metadata.GetMemberReference(handle);
            if (Owner(member.Parent) is not TypeReferenceHandle type || AssemblyOf(type) is not string assembly)
            {
                continue;
            }

            yield return new Reference(assembly, _names.GetTypeFromReference(metadata, type, 0), Describe(member));
        }
    }

    private string Describe(MemberReference member)
    {
        string name = metadata.GetString(member.Name);
        if (member.GetKind() == MemberReferenceKind.Field)
        {
            return $"{name}: {member.DecodeFieldSignature(_names, null)}";
        }

        MethodSignature<string> signature = member.DecodeMethodSignature(_names, null);
        return $"{name}({string.Join(", ", signature.ParameterTypes)}): {signature.ReturnType}";
    }

    private TypeReferenceHandle? Owner(EntityHandle parent)
    {
        if (parent.Kind == HandleKind.TypeReference)
        {
            return (TypeReferenceHandle)parent;
        }

        if (parent.Kind != HandleKind.TypeSpecification)
        {
            return null;
        }

        // A constructed generic type: GENERICINST (CLASS | VALUETYPE) type. Anything else (an array) has no members of its own.
        BlobReader blob = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return null;
        }

        blob.ReadSignatureTypeCode();
        EntityHandle type = blob.ReadTypeHandle();
        return type.Kind == HandleKind.TypeReference ? (TypeReferenceHandle)type : null;
    }

    private string? AssemblyOf(TypeReferenceHandle handle)
    {
        EntityHandle scope = metadata.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.AssemblyReference => metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name),
            HandleKind.TypeReference => AssemblyOf((TypeReferenceHandle)scope),
            _ => null,
        };
    }
}
