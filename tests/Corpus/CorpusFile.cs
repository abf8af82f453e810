using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Reflection;

namespace MicroHttp.Corpus
{
    /// <summary>Reads corpus files; README.md beside them says how they are written.</summary>
    internal sealed class CorpusFile
    {
        private const string ResourcePrefix = "Corpus/";

        private readonly List<CorpusEntry> _entries = new List<CorpusEntry>();
        private readonly List<byte> _octets = new List<byte>();
        private readonly string _topic;
        private CorpusEntry? _entry;
        private bool _hasState;

        private CorpusFile(string topic)
        {
            _topic = topic;
        }

        /// <summary>All entries, in the order of their files' names.</summary>
        public static List<CorpusEntry> LoadAll()
        {
            Assembly assembly = typeof(CorpusFile).Assembly;
            string[] names = assembly.GetManifestResourceNames();
            Array.Sort(names, StringComparer.Ordinal);
            List<CorpusEntry> entries = new List<CorpusEntry>();
            HashSet<string> ids = new HashSet<string>();
            foreach (string name in names)
            {
                if (!name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
                {
                    continue;
                }

                using Stream stream = assembly.GetManifestResourceStream(name)!;
                using StreamReader reader = new StreamReader(stream);
                string topic = name.Substring(ResourcePrefix.Length, name.Length - ResourcePrefix.Length - ".txt".Length);
                foreach (CorpusEntry entry in Parse(topic, reader.ReadToEnd()))
                {
                    if (!ids.Add(entry.Id))
                    {
                        throw new FormatException("Two entries are called " + entry.Id + ".");
                    }

                    entries.Add(entry);
                }
            }

            return entries;
        }

        public static List<CorpusEntry> Parse(string topic, string text)
        {
            CorpusFile file = new CorpusFile(topic);
            int number = 0;
            foreach (string raw in text.Split('\n'))
            {
                number++;
                string line = raw.TrimEnd('\r');
                try
                {
                    file.ReadLine(line);
                }
                catch (Exception exception)
                {
                    throw new FormatException(topic + ".txt, line " + number.ToString(CultureInfo.InvariantCulture) + ": " + exception.Message, exception);
                }
            }

            file.EndEntry();
            return file._entries;
        }

        private CorpusEntry Entry => _entry ?? throw new FormatException("An entry begins with [name] and its sections.");

        private ExpectedAnswer LastAnswer => Entry.Answers.Count > 0 ? Entry.Answers[Entry.Answers.Count - 1] : throw new FormatException("There is no answer yet.");

        private void ReadLine(string line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                return;
            }

            string rest = line.Length > 2 ? line.Substring(2) : "";
            switch (line[0])
            {
                case '[':
                    EndEntry();
                    BeginEntry(line);
                    break;
                case '>':
                    Escapes.Decode(rest, _octets);
                    _octets.Add((byte)'\r');
                    _octets.Add((byte)'\n');
                    break;
                case '|':
                    Escapes.Decode(rest, _octets);
                    break;
                case '<':
                    ReadAnswer(rest);
                    break;
                case '=':
                    LastAnswer.Content = Escapes.Decode(rest);
                    break;
                case '+':
                    LastAnswer.Fields.Add(rest);
                    break;
                case '-':
                    LastAnswer.AbsentFields.Add(rest);
                    break;
                default:
                    ReadWord(line);
                    break;
            }
        }

        private void BeginEntry(string line)
        {
            int close = line.IndexOf(']');
            List<string> sections = new List<string>();
            foreach (string section in line.Substring(close + 1).Split(','))
            {
                sections.Add(section.Trim());
            }

            _entry = new CorpusEntry(_topic + "/" + line.Substring(1, close - 1), sections);
        }

        private void ReadAnswer(string text)
        {
            string[] words = text.Split(' ');
            bool cut = words[words.Length - 1] == "cut";
            string reason = words.Length > 1 && !cut ? words[1] : "";
            Entry.Answers.Add(new ExpectedAnswer(int.Parse(words[0], CultureInfo.InvariantCulture), reason) { IsCut = cut });
        }

        private void ReadWord(string line)
        {
            string[] words = line.Split(' ');
            switch (words[0])
            {
                case "end":
                    EndPiece();
                    Entry.Steps.Add(CorpusStep.End());
                    break;
                case "pause":
                    EndPiece();
                    break;
                case "wait":
                    EndPiece();
                    Entry.Steps.Add(CorpusStep.Wait(int.Parse(words[1], CultureInfo.InvariantCulture)));
                    break;
                case "set":
                    for (int i = 1; i < words.Length; i++)
                    {
                        int equals = words[i].IndexOf('=');
                        Entry.Settings.Add(equals < 0 ? words[i] : words[i].Substring(0, equals), words[i].Substring(equals + 1));
                    }

                    break;
                case "open":
                case "closed":
                    Entry.FinalState = words[0] == "open" ? FinalState.Open : FinalState.Closed;
                    _hasState = true;
                    break;
                default:
                    Entry.Description = (Entry.Description + " " + line).Trim();
                    break;
            }
        }

        private void EndPiece()
        {
            if (_octets.Count > 0)
            {
                Entry.Steps.Add(CorpusStep.Send(_octets.ToArray()));
                _octets.Clear();
            }
        }

        private void EndEntry()
        {
            if (_entry == null)
            {
                return;
            }

            EndPiece();
            if (!_hasState || _entry.Description.Length == 0 || _entry.Steps.Count == 0)
            {
                throw new FormatException(_entry.Id + " lacks its sentence, its input, or whether the connection is left open or closed.");
            }

            _entries.Add(_entry);
            _entry = null;
            _hasState = false;
        }
    }
}
