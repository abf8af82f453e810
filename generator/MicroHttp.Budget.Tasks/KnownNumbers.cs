using System;
using System.Collections.Generic;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace MicroHttp.Budget.Tasks
{
    /// <summary>
    /// Follows the numbers on the stack of a method by which arrays are made: constants, their sums and products, and what a program says of itself by a property:
    /// the sizes of the buffers, the fields that the application reads, the variables of its routes.
    /// </summary>
    internal sealed class KnownNumbers
    {
        private const string FieldTable = "FieldTable";
        private const string RouteValueCapacity = "get_RouteValueCapacity";

        private readonly PEReader _file;
        private readonly MetadataReader _metadata;
        private readonly Dictionary<string, int> _properties = new Dictionary<string, int>(StringComparer.Ordinal);

        public KnownNumbers(PEReader file, MetadataReader metadata, int receiveBuffer, int sendBuffer)
        {
            _file = file;
            _metadata = metadata;
            _properties["get_ReceiveBuffer"] = receiveBuffer;
            _properties["get_SendBuffer"] = sendBuffer;
            int fields = 0;
            int variables = 0;
            foreach (MethodDefinitionHandle handle in metadata.MethodDefinitions)
            {
                MethodDefinition method = metadata.GetMethodDefinition(handle);
                if (method.RelativeVirtualAddress != 0)
                {
                    fields = Math.Max(fields, Fields(method));
                    bool says = metadata.GetString(method.Name).EndsWith(RouteValueCapacity, StringComparison.Ordinal);
                    variables = Math.Max(variables, says ? Returned(method) : 0);
                }
            }

            _properties[FieldTable + ".get_Count"] = fields;
            _properties[RouteValueCapacity] = variables;
        }

        /// <summary>By how many octets the names that an application's table of fields keeps exceed the array that they are given in, which it does not keep.</summary>
        public int FieldOctets { get; private set; }

        /// <summary>Follows one instruction. What it leaves on the stack that is not known is 0.</summary>
        public void Follow(IlReader reader, Stack<int> stack)
        {
            OpCode op = reader.Code;
            if (op == OpCodes.Nop)
            {
                return;
            }

            if (op == OpCodes.Add || op == OpCodes.Mul)
            {
                int right = Pop(stack);
                int left = Pop(stack);
                stack.Push(op == OpCodes.Add ? left + right : left * right);
            }
            else if (TryConstant(reader, out int constant))
            {
                stack.Push(constant);
            }
            else if (op == OpCodes.Call || op == OpCodes.Callvirt)
            {
                // Such a property takes the place of the object that it is asked of.
                _ = Pop(stack);
                stack.Push(Property(MetadataTokens.EntityHandle(reader.Operand)));
            }
            else if (op == OpCodes.Ldfld)
            {
                _ = Pop(stack);
                stack.Push(0);
            }
            else if (op.StackBehaviourPop == StackBehaviour.Pop0 && op.StackBehaviourPush != StackBehaviour.Push0)
            {
                stack.Push(0);
            }
            else
            {
                stack.Clear();
            }
        }

        private static bool TryConstant(IlReader reader, out int value)
        {
            OpCode op = reader.Code;
            bool isShort = op.Value >= OpCodes.Ldc_I4_0.Value && op.Value <= OpCodes.Ldc_I4_8.Value;
            value = isShort ? op.Value - OpCodes.Ldc_I4_0.Value : reader.Operand;
            return isShort || op == OpCodes.Ldc_I4 || op == OpCodes.Ldc_I4_S;
        }

        private static int Pop(Stack<int> stack) => stack.Count == 0 ? 0 : stack.Pop();

        /// <summary>The names in the table of fields that a method makes, which are the last array in front of it.</summary>
        private int Fields(MethodDefinition method)
        {
            int length = 0;
            int constant = 0;
            int octets = 0;
            var reader = new IlReader(_file.GetMethodBody(method.RelativeVirtualAddress).GetILReader());
            while (reader.Read())
            {
                if (reader.Code == OpCodes.Newarr)
                {
                    length = constant;
                    octets = 0;
                }
                else if (reader.Code == OpCodes.Ldstr)
                {
                    octets += _metadata.GetUserString((UserStringHandle)MetadataTokens.Handle(reader.Operand)).Length;
                }
                else if (reader.Code == OpCodes.Newobj && MakesFieldTable(MetadataTokens.EntityHandle(reader.Operand)))
                {
                    FieldOctets = HeapModel.Array(octets, 1) - HeapModel.Array(0, 1) - HeapModel.Array(length, HeapModel.Block);
                    return length;
                }

                constant = TryConstant(reader, out int value) ? value : constant;
            }

            return 0;
        }

        private bool MakesFieldTable(EntityHandle constructor)
        {
            if (constructor.Kind != HandleKind.MethodDefinition)
            {
                return false;
            }

            TypeDefinitionHandle type = _metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType();
            return _metadata.StringComparer.Equals(_metadata.GetTypeDefinition(type).Name, FieldTable);
        }

        /// <summary>The constant that a property returns.</summary>
        private int Returned(MethodDefinition method)
        {
            var reader = new IlReader(_file.GetMethodBody(method.RelativeVirtualAddress).GetILReader());
            while (reader.Read())
            {
                if (TryConstant(reader, out int value))
                {
                    return value;
                }
            }

            return 0;
        }

        private int Property(EntityHandle handle)
        {
            string name = "";
            if (handle.Kind == HandleKind.MethodDefinition)
            {
                MethodDefinition method = _metadata.GetMethodDefinition((MethodDefinitionHandle)handle);
                name = _metadata.GetString(method.Name);
                if (name == "get_Count")
                {
                    name = _metadata.GetString(_metadata.GetTypeDefinition(method.GetDeclaringType()).Name) + "." + name;
                }
            }

            return _properties.TryGetValue(name, out int value) ? value : 0;
        }
    }
}
