using System;
using System.Collections;
using System.Collections.Generic;

namespace MicroHttp.Testing
{
    /// <summary>A field section: field lines in their order, found by name in any case.</summary>
    public sealed class TestFields : IReadOnlyList<KeyValuePair<string, string>>
    {
        private readonly List<KeyValuePair<string, string>> _lines = new List<KeyValuePair<string, string>>();

        /// <summary>The number of field lines.</summary>
        public int Count => _lines.Count;

        /// <summary>A field line.</summary>
        public KeyValuePair<string, string> this[int index] => _lines[index];

        /// <summary>The first value named <paramref name="name"/>, or null. Setting replaces all lines of that name; null removes them.</summary>
        public string? this[string name]
        {
            get
            {
                foreach (KeyValuePair<string, string> line in _lines)
                {
                    if (IsSame(line.Key, name))
                    {
                        return line.Value;
                    }
                }

                return null;
            }

            set
            {
                _lines.RemoveAll(line => IsSame(line.Key, name));
                if (value != null)
                {
                    Add(name, value);
                }
            }
        }

        /// <summary>Adds a line behind the others.</summary>
        /// <exception cref="ArgumentException">Name or value hold CR, LF or NUL: such octets are sent through <see cref="TestConnection.Send(byte[])"/>.</exception>
        public void Add(string name, string value)
        {
            if (name.Length == 0 || name.Contains(':', StringComparison.Ordinal) || HasLineEnd(name) || HasLineEnd(value))
            {
                throw new ArgumentException("'" + name + ": " + value + "' is no field line; use TestConnection.Send to send arbitrary octets.");
            }

            _lines.Add(new KeyValuePair<string, string>(name, value));
        }

        /// <summary>Adds a line as it is written in HTTP: <c>If-Match: "1"</c>.</summary>
        /// <exception cref="ArgumentException">It is no field line.</exception>
        public void Add(string fieldLine)
        {
            int colon = fieldLine.IndexOf(':');
            if (colon < 1)
            {
                throw new ArgumentException("'" + fieldLine + "' is no field line such as 'Accept: text/plain'.");
            }

            Add(fieldLine.Substring(0, colon), fieldLine.Substring(colon + 1).Trim(' ', '\t'));
        }

        /// <summary>All values named <paramref name="name"/>, in the order of their lines.</summary>
        public IReadOnlyList<string> All(string name)
        {
            var values = new List<string>();
            foreach (KeyValuePair<string, string> line in _lines)
            {
                if (IsSame(line.Key, name))
                {
                    values.Add(line.Value);
                }
            }

            return values;
        }

        /// <summary>Whether there is a line named <paramref name="name"/>.</summary>
        public bool Contains(string name)
        {
            return this[name] != null;
        }

        /// <inheritdoc/>
        public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
        {
            return _lines.GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator()
        {
            return GetEnumerator();
        }

        private static bool HasLineEnd(string text)
        {
            foreach (char character in text)
            {
                if (character is '\r' or '\n' or '\0')
                {
                    return true;
                }
            }

            return false;
        }

        private static bool IsSame(string one, string other)
        {
            return string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
        }
    }
}
