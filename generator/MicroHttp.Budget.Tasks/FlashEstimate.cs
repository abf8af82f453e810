using System.Collections.Generic;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;

namespace MicroHttp.Budget.Tasks
{
    /// <summary>
    /// What a program takes of flash once nanoFramework's metadata processor has made a <c>.pe</c> of it: its code, whose tokens and branches shrink from four octets to two, the
    /// rows of its tables, its names, signatures and constants. Assets are part of the data.
    /// </summary>
    internal sealed class FlashEstimate
    {
        /// <summary>The most octets that the table of code, and that of names and literals, can have: offsets into them have 16 bits.</summary>
        public const int MostOfTable = 65535;

        private const int Header = 124;
        private const int AssemblyReferenceRow = 12;
        private const int ReferenceRow = 8;
        private const int TypeRow = 24;
        private const int FieldRow = 8;
        private const int MethodRow = 16;
        private const int AttributeRow = 8;
        private const int HandlerRow = 12;
        private const int SpecificationRow = 4;

        private readonly PEReader _file;
        private readonly MetadataReader _metadata;

        public FlashEstimate(PEReader file)
        {
            _file = file;
            _metadata = file.GetMetadataReader();
            Code = MethodBodies();
            Data = Constants() + Resources();
            Strings = NamesAndLiterals();
            Total = Header + Code + Data + Rows() + Strings + Signatures();
        }

        /// <summary>Octets in all.</summary>
        public int Total { get; }

        /// <summary>Octets of instructions.</summary>
        public int Code { get; }

        /// <summary>Octets of constants and resources, assets among them.</summary>
        public int Data { get; }

        /// <summary>Octets of names and literals.</summary>
        public int Strings { get; }

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
                octets += body.GetILReader().Length + (body.ExceptionRegions.Length * HandlerRow) + (body.ExceptionRegions.Length == 0 ? 0 : 1);
                var reader = new IlReader(body.GetILReader());
                while (reader.Read())
                {
                    octets -= reader.Shrinks;
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

        /// <summary>Each text once: names of types, members and what they refer to, and literals. Names of parameters and of constants do not reach a device.</summary>
        private int NamesAndLiterals()
        {
            var texts = new HashSet<string>();
            foreach (TypeDefinitionHandle handle in _metadata.TypeDefinitions)
            {
                TypeDefinition type = _metadata.GetTypeDefinition(handle);
                texts.Add(_metadata.GetString(type.Name));
                texts.Add(_metadata.GetString(type.Namespace));
            }

            foreach (TypeReferenceHandle handle in _metadata.TypeReferences)
            {
                TypeReference type = _metadata.GetTypeReference(handle);
                texts.Add(_metadata.GetString(type.Name));
                texts.Add(_metadata.GetString(type.Namespace));
            }

            foreach (MethodDefinitionHandle handle in _metadata.MethodDefinitions)
            {
                texts.Add(_metadata.GetString(_metadata.GetMethodDefinition(handle).Name));
            }

            foreach (FieldDefinitionHandle handle in _metadata.FieldDefinitions)
            {
                FieldDefinition field = _metadata.GetFieldDefinition(handle);
                if ((field.Attributes & FieldAttributes.Literal) == 0)
                {
                    texts.Add(_metadata.GetString(field.Name));
                }
            }

            foreach (MemberReferenceHandle handle in _metadata.MemberReferences)
            {
                texts.Add(_metadata.GetString(_metadata.GetMemberReference(handle).Name));
            }

            UserStringHandle literal = MetadataTokens.UserStringHandle(0);
            for (literal = _metadata.GetNextHandle(literal); !literal.IsNil; literal = _metadata.GetNextHandle(literal))
            {
                texts.Add(_metadata.GetUserString(literal));
            }

            int octets = 0;
            foreach (string text in texts)
            {
                octets += Encoding.UTF8.GetByteCount(text) + 1;
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
