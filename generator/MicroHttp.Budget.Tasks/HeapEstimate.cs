using System.Collections.Generic;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace MicroHttp.Budget.Tasks
{
    /// <summary>
    /// What a program keeps on the heap: what its entry point and all that is called from there makes with <c>new</c>, and its static fields. A loop counts once; threads
    /// are entered by delegates, so that what happens on a request does not count, nor does what is made for a client. Lengths are worked out as far as <see cref="KnownNumbers"/> reaches; others count as nothing.
    /// </summary>
    internal sealed class HeapEstimate
    {
        private const string Connection = "MicroHttp.Hosting.Slot";
        private const string Fields = "MicroHttp.Protocol.FieldTable";

        // What these methods of the driver make is not there at rest: the threads of further listeners, where a device has one as a rule, and what a client needs.
        private const string Driver = "MicroHttp.Hosting.SlotDriver";
        private const string StartOfOthers = "StartOthers";
        private const string StartOfClient = "HandOver";

        private readonly PEReader _file;
        private readonly MetadataReader _metadata;
        private readonly KnownNumbers _numbers;
        private readonly Dictionary<MethodDefinitionHandle, int> _methods = new Dictionary<MethodDefinitionHandle, int>();

        public HeapEstimate(PEReader file, int receiveBuffer, int sendBuffer)
        {
            _file = file;
            _metadata = file.GetMetadataReader();
            _numbers = new KnownNumbers(file, _metadata, receiveBuffer, sendBuffer);
            PerConnection = FindConnection();
            AtRest = StaticFields() + EntryPoint() + HeapModel.MainStack;
            Tables = HeapModel.Tables(
                _metadata.TypeDefinitions.Count - 1,
                StoredFields(),
                _metadata.MethodDefinitions.Count,
                _metadata.AssemblyReferences.Count + _metadata.TypeReferences.Count + _metadata.MemberReferences.Count);
        }

        /// <summary>Octets of the program, with a server and without connections.</summary>
        public int AtRest { get; }

        /// <summary>Octets by which the device finds its way through the program, whatever it does.</summary>
        public int Tables { get; }

        /// <summary>Octets of a connection, its buffers and its thread included; 0 where the program has no server.</summary>
        public int PerConnection { get; }

        private int FindConnection()
        {
            foreach (TypeDefinitionHandle handle in _metadata.TypeDefinitions)
            {
                if (NameOf(handle) != Connection)
                {
                    continue;
                }

                foreach (MethodDefinitionHandle method in _metadata.GetTypeDefinition(handle).GetMethods())
                {
                    if (_metadata.StringComparer.Equals(_metadata.GetMethodDefinition(method).Name, ".ctor"))
                    {
                        return New(handle) + Method(method);
                    }
                }
            }

            return 0;
        }

        private int EntryPoint()
        {
            int token = _file.PEHeaders.CorHeader!.EntryPointTokenOrRelativeVirtualAddress;
            return token == 0 ? 0 : Method((MethodDefinitionHandle)MetadataTokens.EntityHandle(token));
        }

        /// <summary>How many fields there are besides constants, which exist in the program's code alone.</summary>
        private int StoredFields()
        {
            int fields = 0;
            foreach (FieldDefinitionHandle handle in _metadata.FieldDefinitions)
            {
                fields += (_metadata.GetFieldDefinition(handle).Attributes & System.Reflection.FieldAttributes.Literal) == 0 ? 1 : 0;
            }

            return fields;
        }

        private int StaticFields()
        {
            int octets = 0;
            foreach (FieldDefinitionHandle handle in _metadata.FieldDefinitions)
            {
                System.Reflection.FieldAttributes attributes = _metadata.GetFieldDefinition(handle).Attributes;
                if ((attributes & System.Reflection.FieldAttributes.Static) != 0 && (attributes & System.Reflection.FieldAttributes.Literal) == 0)
                {
                    // The initial value of an array is a field, too: its octets stay in flash, but there is an object for it.
                    octets += (attributes & System.Reflection.FieldAttributes.HasFieldRVA) == 0 ? HeapModel.Block : 2 * HeapModel.Block;
                }
            }

            foreach (MethodDefinitionHandle handle in _metadata.MethodDefinitions)
            {
                octets += _metadata.StringComparer.Equals(_metadata.GetMethodDefinition(handle).Name, ".cctor") ? Method(handle) : 0;
            }

            return octets;
        }

        /// <summary>What a method makes; one that is being looked at already makes nothing more.</summary>
        private int Method(MethodDefinitionHandle handle)
        {
            if (_methods.TryGetValue(handle, out int known))
            {
                return known;
            }

            _methods[handle] = 0;
            MethodDefinition method = _metadata.GetMethodDefinition(handle);
            string name = _metadata.GetString(method.Name);
            if ((name == StartOfOthers || name == StartOfClient) && NameOf(method.GetDeclaringType()) == Driver)
            {
                return 0;
            }

            int octets = method.RelativeVirtualAddress == 0 ? Overrides(method) : Body(_file.GetMethodBody(method.RelativeVirtualAddress).GetILReader());
            _methods[handle] = octets;
            return octets;
        }

        /// <summary>What the most expensive of the methods makes that take the place of an abstract one.</summary>
        private int Overrides(MethodDefinition method)
        {
            int most = 0;
            foreach (TypeDefinitionHandle type in _metadata.TypeDefinitions)
            {
                if (!Derives(type, method.GetDeclaringType()))
                {
                    continue;
                }

                foreach (MethodDefinitionHandle candidate in _metadata.GetTypeDefinition(type).GetMethods())
                {
                    MethodDefinition other = _metadata.GetMethodDefinition(candidate);
                    bool replaces = (other.Attributes & (System.Reflection.MethodAttributes.Virtual | System.Reflection.MethodAttributes.NewSlot)) == System.Reflection.MethodAttributes.Virtual;
                    if (replaces && _metadata.GetString(other.Name) == _metadata.GetString(method.Name) && other.Signature.Equals(method.Signature))
                    {
                        most = System.Math.Max(most, Method(candidate));
                    }
                }
            }

            return most;
        }

        private bool Derives(TypeDefinitionHandle type, TypeDefinitionHandle from)
        {
            EntityHandle parent = _metadata.GetTypeDefinition(type).BaseType;
            while (!parent.IsNil && parent.Kind == HandleKind.TypeDefinition && (TypeDefinitionHandle)parent != from)
            {
                parent = _metadata.GetTypeDefinition((TypeDefinitionHandle)parent).BaseType;
            }

            return !parent.IsNil && parent.Kind == HandleKind.TypeDefinition;
        }

        private int Body(BlobReader code)
        {
            int octets = 0;
            int pending = 0;
            int literal = -1;
            var stack = new Stack<int>();
            var reader = new IlReader(code);
            while (reader.Read())
            {
                OpCode op = reader.Code;
                if (op != OpCodes.Throw)
                {
                    octets += pending;
                }

                pending = 0;
                if (op == OpCodes.Newobj)
                {
                    // An exception that is thrown at once is nobody's to keep.
                    pending = Made(MetadataTokens.EntityHandle(reader.Operand));
                }
                else if (op == OpCodes.Newarr)
                {
                    octets += HeapModel.Array(stack.Count == 0 ? 0 : stack.Peek(), ElementSize(MetadataTokens.EntityHandle(reader.Operand)));
                }
                else if (op == OpCodes.Box)
                {
                    octets += HeapModel.Object(1);
                }
                else if (op == OpCodes.Call || op == OpCodes.Callvirt)
                {
                    EntityHandle called = MetadataTokens.EntityHandle(reader.Operand);
                    octets += Called(called) + (literal >= 0 && KeepsOctets(called, 2) ? HeapModel.Array(literal, 1) : 0);
                    literal = -1;
                }
                else if (op == OpCodes.Ldstr)
                {
                    literal = _metadata.GetUserString((UserStringHandle)MetadataTokens.Handle(reader.Operand)).Length;
                }
                else if ((op == OpCodes.Stsfld || op == OpCodes.Stfld) && literal >= 0)
                {
                    // The text lies in flash, what points to it does not.
                    octets += HeapModel.Block;
                    literal = -1;
                }

                _numbers.Follow(reader, stack);
            }

            return octets + pending;
        }

        private int Called(EntityHandle handle)
        {
            if (handle.Kind != HandleKind.MethodDefinition)
            {
                return 0;
            }

            // Which of several overrides is meant is not known: of those of an abstract method the most expensive counts, what an interface declares makes nothing.
            return Method((MethodDefinitionHandle)handle);
        }

        /// <summary>Whether a method that gets a literal makes octets of it, itself or by one more call.</summary>
        private bool KeepsOctets(EntityHandle handle, int depth)
        {
            if (handle.Kind != HandleKind.MethodDefinition)
            {
                return false;
            }

            MethodDefinition method = _metadata.GetMethodDefinition((MethodDefinitionHandle)handle);
            if (_metadata.StringComparer.Equals(method.Name, "ToUtf8"))
            {
                return true;
            }

            if (depth == 1 || method.RelativeVirtualAddress == 0 || NameOf(method.GetDeclaringType()) == Fields)
            {
                return false;
            }

            var reader = new IlReader(_file.GetMethodBody(method.RelativeVirtualAddress).GetILReader());
            while (reader.Read())
            {
                if (reader.Code == OpCodes.Call && KeepsOctets(MetadataTokens.EntityHandle(reader.Operand), depth - 1))
                {
                    return true;
                }
            }

            return false;
        }

        private int Made(EntityHandle constructor)
        {
            if (constructor.Kind != HandleKind.MethodDefinition)
            {
                return constructor.Kind == HandleKind.MemberReference ? Foreign((MemberReferenceHandle)constructor) : 0;
            }

            var method = (MethodDefinitionHandle)constructor;
            TypeDefinitionHandle type = _metadata.GetMethodDefinition(method).GetDeclaringType();

            // Connections are counted apart. A table of fields copies the names that it gets.
            return NameOf(type) == Connection ? 0 : New(type) + Method(method) + (NameOf(type) == Fields ? _numbers.FieldOctets : 0);
        }

        private int Foreign(MemberReferenceHandle constructor)
        {
            EntityHandle parent = _metadata.GetMemberReference(constructor).Parent;
            if (parent.Kind != HandleKind.TypeReference)
            {
                return HeapModel.Foreign;
            }

            TypeReference type = _metadata.GetTypeReference((TypeReferenceHandle)parent);
            return _metadata.GetString(type.Name) switch
            {
                "Thread" => HeapModel.Thread,
                "Timer" => HeapModel.Timer,
                "Object" or "AutoResetEvent" or "ManualResetEvent" => HeapModel.Block,
                _ => HeapModel.Foreign,
            };
        }

        /// <summary>An object: its own fields and those it inherits from types of this program. A value type is not made, it lies where it is used.</summary>
        private int New(TypeDefinitionHandle handle)
        {
            int fields = 0;
            int nested = 0;
            for (; ; )
            {
                TypeDefinition type = _metadata.GetTypeDefinition(handle);
                foreach (FieldDefinitionHandle field in type.GetFields())
                {
                    FieldDefinition definition = _metadata.GetFieldDefinition(field);
                    if ((definition.Attributes & System.Reflection.FieldAttributes.Static) == 0)
                    {
                        fields++;
                        nested += NestedValue(definition);
                    }
                }

                if (type.BaseType.Kind != HandleKind.TypeDefinition)
                {
                    return HeapModel.Object(fields) + nested;
                }

                handle = (TypeDefinitionHandle)type.BaseType;
            }
        }

        /// <summary>A field of a structure is an object of its own.</summary>
        private int NestedValue(FieldDefinition field)
        {
            BlobReader signature = _metadata.GetBlobReader(field.Signature);
            signature.ReadByte();
            if (signature.ReadByte() != (byte)SignatureTypeKind.ValueType)
            {
                return 0;
            }

            EntityHandle type = signature.ReadTypeHandle();
            return type.Kind == HandleKind.TypeDefinition && !IsEnum((TypeDefinitionHandle)type) ? New((TypeDefinitionHandle)type) : 0;
        }

        private int ElementSize(EntityHandle type)
        {
            if (type.Kind == HandleKind.TypeReference)
            {
                TypeReference reference = _metadata.GetTypeReference((TypeReferenceHandle)type);
                return _metadata.GetString(reference.Name) switch
                {
                    "Byte" or "SByte" or "Boolean" => 1,
                    "Int16" or "UInt16" or "Char" => 2,
                    "Int32" or "UInt32" or "Single" => 4,
                    "Int64" or "UInt64" or "Double" => 8,
                    _ => HeapModel.Block,
                };
            }

            if (type.Kind != HandleKind.TypeDefinition)
            {
                return HeapModel.Block;
            }

            var handle = (TypeDefinitionHandle)type;
            return IsEnum(handle) ? 4 : IsValue(handle) ? HeapModel.Block + New(handle) : HeapModel.Block;
        }

        private bool IsEnum(TypeDefinitionHandle handle) => BaseName(handle) == "Enum";

        private bool IsValue(TypeDefinitionHandle handle) => BaseName(handle) == "ValueType";

        private string BaseName(TypeDefinitionHandle handle)
        {
            EntityHandle parent = _metadata.GetTypeDefinition(handle).BaseType;
            return parent.Kind == HandleKind.TypeReference ? _metadata.GetString(_metadata.GetTypeReference((TypeReferenceHandle)parent).Name) : "";
        }

        private string NameOf(TypeDefinitionHandle handle)
        {
            TypeDefinition type = _metadata.GetTypeDefinition(handle);
            return _metadata.GetString(type.Namespace) + "." + _metadata.GetString(type.Name);
        }
    }
}
