using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using MicroHttp.Json.Tests.Models;

namespace MicroHttp.Json.Tests.Differential
{
    /// <summary>Makes values of any model.</summary>
    internal sealed class RandomValues(int seed)
    {
        private static readonly string[] Alphabet =
        {
            "a", "Bc", "0", " ", "\"", "\\", "/", "\b\f\n\r\t", "\u001F", "\u007F", "\u00E9", "\u0800", "\u6E29\u5EA6", "\uD83D\uDE00", "\uFFFF", "\u2028", "<>&'+", "}],:{[",
        };

        // What a device refuses.
        private static readonly string Nul = Target.IsDevice ? "\u0001" : "\u0000";

        private readonly Random _random = new(seed);
        private readonly NullabilityInfoContext _context = new();
        private readonly Dictionary<object, bool> _nullable = new();

        public T Next<T>() => (T)Next(typeof(T), 0)!;

        public string NextText()
        {
            StringBuilder text = new();
            int pieces = _random.Next(8) == 0 ? _random.Next(200) : _random.Next(6);
            for (int i = 0; i < pieces; i++)
            {
                text.Append(_random.Next(20) == 0 ? Nul : Alphabet[_random.Next(Alphabet.Length)]);
            }

            return text.ToString();
        }

        private object? Next(Type type, int depth)
        {
            Type? inner = Nullable.GetUnderlyingType(type);
            if (inner != null)
            {
                return _random.Next(3) == 0 ? null : Next(inner, depth);
            }

            if (type.IsEnum)
            {
                return type == typeof(Access) ? (Access)_random.Next(4) : Enum.GetValues(type).GetValue(_random.Next(Enum.GetValues(type).Length));
            }

            return Scalar(type) ?? (type.IsArray ? Array(type, depth) : type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) ? Collection(type, depth) : Object(type, depth));
        }

        private object? Scalar(Type type) => Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => _random.Next(2) == 0,
            TypeCode.SByte => (sbyte)Integer(),
            TypeCode.Byte => (byte)Integer(),
            TypeCode.Int16 => (short)Integer(),
            TypeCode.UInt16 => (ushort)Integer(),
            TypeCode.Int32 => (int)Integer(),
            TypeCode.UInt32 => (uint)Integer(),
            TypeCode.Int64 => Integer(),
            TypeCode.UInt64 => (ulong)Integer(),
            TypeCode.Single => Single(),
            TypeCode.Double => Double(),
            TypeCode.String => NextText(),
            TypeCode.DateTime => new DateTime(_random.NextInt64(DateTime.MaxValue.Ticks), DateTimeKind.Utc),
            _ when type == typeof(Guid) => new Guid(Octets(16)),
            _ when type == typeof(byte[]) => Octets(_random.Next(4) == 0 ? _random.Next(300) : _random.Next(6)),
            _ when type == typeof(Utf8Slice) => Slice(),
            _ => null,
        };

        private Utf8Slice Slice()
        {
            byte[] text = Encoding.UTF8.GetBytes(NextText());
            return _random.Next(4) == 0 ? default : new Utf8Slice(text, 0, text.Length);
        }

        private long Integer() => _random.Next(6) switch
        {
            0 => 0,
            1 => _random.Next(-1, 2),
            2 => long.MaxValue - _random.Next(2),
            3 => long.MinValue + _random.Next(2),
            _ => BitConverter.ToInt64(Octets(8)) >> _random.Next(64),
        };

        private float Single()
        {
            float value = _random.Next(3) == 0 ? (float)Math.Round(_random.NextDouble() * 100, 2) : BitConverter.ToSingle(Octets(4));
            return float.IsFinite(value) ? value : -0f;
        }

        private double Double()
        {
            double value = _random.Next(3) == 0 ? Math.Round(_random.NextDouble() * 1000, 3) : BitConverter.ToDouble(Octets(8));
            return double.IsFinite(value) ? value : double.Epsilon;
        }

        private byte[] Octets(int count)
        {
            byte[] octets = new byte[count];
            _random.NextBytes(octets);
            return octets;
        }

        private int Count(int depth) => depth > 5 ? 0 : _random.Next(8) == 0 ? _random.Next(30 >> depth) : _random.Next(4);

        private Array Array(Type type, int depth)
        {
            Type element = type.GetElementType()!;
            Array array = System.Array.CreateInstance(element, Count(depth));
            for (int i = 0; i < array.Length; i++)
            {
                array.SetValue(Next(element, depth + 1), i);
            }

            return array;
        }

        private object Collection(Type type, int depth)
        {
            object collection = Activator.CreateInstance(type)!;
            Type element = type.GetGenericArguments()[^1];
            for (int i = Count(depth); i > 0; i--)
            {
                if (collection is IDictionary map)
                {
                    map[NextText()] = Next(element, depth + 1);
                }
                else
                {
                    ((IList)collection).Add(Next(element, depth + 1));
                }
            }

            return collection;
        }

        private object Object(Type type, int depth)
        {
            ConstructorInfo? constructor = type.GetConstructors().FirstOrDefault(static constructor => constructor.GetParameters().Length != 0);
            object value = constructor == null
                ? Activator.CreateInstance(type)!
                : constructor.Invoke(constructor.GetParameters().Select(parameter => Maybe(parameter.ParameterType, IsNullable(parameter, () => _context.Create(parameter)), depth)).ToArray());
            foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
            {
                bool isArgument = constructor != null && constructor.GetParameters().Any(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase));
                if (property.SetMethod != null && !isArgument)
                {
                    property.SetValue(value, Maybe(property.PropertyType, IsNullable(property, () => _context.Create(property)), depth));
                }
            }

            foreach (FieldInfo field in type.GetFields())
            {
                field.SetValue(value, Next(field.FieldType, depth + 1));
            }

            return value;
        }

        private object? Maybe(Type type, bool isNullable, int depth)
        {
            bool isNull = isNullable && (!type.IsValueType || Nullable.GetUnderlyingType(type) != null) && (_random.Next(4) == 0 || (depth > 3 && !type.IsValueType && type != typeof(string)));
            return isNull ? null : Next(type, depth + 1);
        }

        private bool IsNullable(object member, Func<NullabilityInfo> find)
        {
            if (!_nullable.TryGetValue(member, out bool isNullable))
            {
                NullabilityInfo info = find();
                isNullable = info.WriteState == NullabilityState.Nullable || info.ReadState == NullabilityState.Nullable;
                _nullable[member] = isNullable;
            }

            return isNullable;
        }
    }
}
