using System;
using System.Collections.Generic;
using System.Threading;

namespace MicroHttp.Tests.Network
{
    /// <summary>Writes down what a network listener tells, and waits for it.</summary>
    internal sealed class RecordingObserver : INetworkObserver
    {
        private const int PatienceMilliseconds = 20000;

        private readonly List<string> _lines = [];

        public void Listening(string address, int port) => Add("listening " + address);

        public void Lost() => Add("lost");

        public void Failed(Exception exception) => Add("failed");

        /// <summary>Waits until so many things were told.</summary>
        public IReadOnlyList<string> Wait(int count)
        {
            lock (_lines)
            {
                while (_lines.Count < count)
                {
                    if (!Monitor.Wait(_lines, PatienceMilliseconds))
                    {
                        throw new InvalidOperationException("Only told: " + string.Join(", ", _lines));
                    }
                }

                return _lines.ToArray();
            }
        }

        private void Add(string line)
        {
            lock (_lines)
            {
                _lines.Add(line);
                Monitor.PulseAll(_lines);
            }
        }
    }
}
