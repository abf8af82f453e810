using System.Collections.Generic;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace MicroHttp.Budget.Tasks
{
    /// <summary>Reads the instructions of a method one after the other.</summary>
    internal struct IlReader
    {
        private static readonly Dictionary<ushort, OpCode> Codes = ReadCodes();

        private BlobReader _code;

        public IlReader(BlobReader code)
        {
            _code = code;
            Code = OpCodes.Nop;
            Operand = 0;
        }

        /// <summary>The instruction.</summary>
        public OpCode Code { get; private set; }

        /// <summary>Its token or number, or how many targets a switch has; 0 where it has none.</summary>
        public int Operand { get; private set; }

        /// <summary>By how many octets the instruction is shorter on a device: tokens and branches take two octets there, and how many targets a switch has takes one.</summary>
        public int Shrinks => Code.OperandType switch
        {
            OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineString or OperandType.InlineType or OperandType.InlineBrTarget => 2,
            OperandType.InlineSwitch => 3 + (2 * Operand),
            _ => 0,
        };

        public bool Read()
        {
            if (_code.RemainingBytes == 0)
            {
                return false;
            }

            int first = _code.ReadByte();
            Code = Codes[(ushort)(first == 0xFE ? 0xFE00 | _code.ReadByte() : first)];
            Operand = 0;
            switch (Code.OperandType)
            {
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget:
                case OperandType.ShortInlineI:
                    Operand = _code.ReadSByte();
                    break;
                case OperandType.ShortInlineVar:
                    Operand = _code.ReadByte();
                    break;
                case OperandType.InlineVar:
                    Operand = _code.ReadUInt16();
                    break;
                case OperandType.InlineI8:
                case OperandType.InlineR:
                    _code.Offset += 8;
                    break;
                case OperandType.InlineSwitch:
                    Operand = _code.ReadInt32();
                    _code.Offset += 4 * Operand;
                    break;
                default:
                    Operand = _code.ReadInt32();
                    break;
            }

            return true;
        }

        private static Dictionary<ushort, OpCode> ReadCodes()
        {
            var codes = new Dictionary<ushort, OpCode>();
            foreach (FieldInfo field in typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static))
            {
                var code = (OpCode)field.GetValue(null)!;
                codes[(ushort)code.Value] = code;
            }

            return codes;
        }
    }
}
