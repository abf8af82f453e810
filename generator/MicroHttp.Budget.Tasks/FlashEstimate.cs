using System.Collections.Generic;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;

namespace MicroHttp.Budget.Tasks
{
    /// <summary>
    /// What a program takes of flash once nanoFramework's metadata processor has made a <c>.pe</c> of it: its code, whose tokens shrink from four octets to two, the rows of
    /// its tables, its names, signatures and constants. Assets are part of the data.
    /// </summary>
    internal sealed class FlashEstimate
    {
        private const int Header = 124;
        private const int AssemblyReferenceRow = 12;
        private const int ReferenceRow = 8;
        private const int TypeRow = 24;
        private const int FieldRow = 8;
        private const int MethodRow = 16;
        private const int AttributeRow = 8;
        private const int HandlerRow = 8;
        private const int SpecificationRow = 4;

        private readonly PEReader _file;
        private readonly MetadataReader _metadata;

        public FlashEstimate(PEReader file)
        {
            _file = file;
            _metadata = file.GetMetadataReader();
            Code = MethodBodies();
            Data = Constants() + Resources();
            Total = Header + Code + Data + Rows() + Strings() + Signatures();
        }

        /// <summary>Octets in all.</summary>
        public int Total { get; }

        /// <summary>Octets of instructions.</summary>
        public int Code { get; }

        /// <summary>Octets of constants and resources, assets among them.</summary>
        public int Data { get; }

        private int MethodBodies()
        {
            int octets = 0;
            foreach (MethodDefinitionHandle handle in _metadata.MethodDefinitions)
            {
                int address = _metadata.GetMethodDefinition(handle).RelativeVirtualAddress;
                if (address == 0)
                {
                    continue;
                }

                MethodBodyBlock body = _file.GetMethodBody(address);
                octets += body.GetILReader().Length + (body.ExceptionRegions.Length * HandlerRow);
                var reader = new IlReader(body.GetILReader());
                while (reader.Read())
                {
                    octets -= reader.HasToken ? 2 : 0;
                }
            }

            return octets;
        }

        private int Rows()
        {
            int Count(TableIndex table) => _metadata.GetTableRowCount(table);
            return (Count(TableIndex.AssemblyRef) * AssemblyReferenceRow)
                + ((Count(TableIndex.TypeRef) + Count(TableIndex.MemberRef)) * ReferenceRow)
                + (Count(TableIndex.TypeDef) * TypeRow)
                + (Count(TableIndex.Field) * FieldRow)
                + (Count(TableIndex.MethodDef) * MethodRow)
                + (Count(TableIndex.TypeSpec) * SpecificationRow)
                + (Count(TableIndex.CustomAttribute) * AttributeRow);
        }

        private int Strings()
        {
            int octets = 0;
            StringHandle name = MetadataTokens.StringHandle(0);
            for (name = _metadata.GetNextHandle(name); !name.IsNil; name = _metadata.GetNextHandle(name))
            {
                octets += Encoding.UTF8.GetByteCount(_metadata.GetString(name)) + 1;
            }

            UserStringHandle literal = MetadataTokens.UserStringHandle(0);
            for (literal = _metadata.GetNextHandle(literal); !literal.IsNil; literal = _metadata.GetNextHandle(literal))
            {
                octets += Encoding.UTF8.GetByteCount(_metadata.GetUserString(literal)) + 1;
            }

            return octets;
        }

        private int Signatures()
        {
            var seen = new HashSet<BlobHandle>();
            int octets = 0;
            void Add(BlobHandle blob) => octets += seen.Add(blob) ? _metadata.GetBlobReader(blob).Length : 0;
            foreach (MethodDefinitionHandle handle in _metadata.MethodDefinitions)
            {
                Add(_metadata.GetMethodDefinition(handle).Signature);
            }

            foreach (FieldDefinitionHandle handle in _metadata.FieldDefinitions)
            {
                Add(_metadata.GetFieldDefinition(handle).Signature);
            }

            foreach (MemberReferenceHandle handle in _metadata.MemberReferences)
            {
                Add(_metadata.GetMemberReference(handle).Signature);
            }

            return octets;
        }

        /// <summary>The initial values of arrays: a field each, of a type of that size.</summary>
        private int Constants()
        {
            int octets = 0;
            foreach (FieldDefinitionHandle handle in _metadata.FieldDefinitions)
            {
                FieldDefinition field = _metadata.GetFieldDefinition(handle);
                if (field.GetRelativeVirtualAddress() != 0)
                {
                    octets += Size(field);
                }
            }

            return octets;
        }

        private int Size(FieldDefinition field)
        {
            BlobReader signature = _metadata.GetBlobReader(field.Signature);
            signature.ReadByte();
            if (signature.ReadByte() != (byte)SignatureTypeKind.ValueType)
            {
                return 8;
            }

            EntityHandle type = signature.ReadTypeHandle();
            return type.Kind == HandleKind.TypeDefinition ? _metadata.GetTypeDefinition((TypeDefinitionHandle)type).GetLayout().Size : 8;
        }

        private int Resources()
        {
            return _file.PEHeaders.CorHeader!.ResourcesDirectory.Size;
        }
    }
}
