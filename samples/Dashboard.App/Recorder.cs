using System;
using System.Threading;
using MicroHttp;

namespace Dashboard
{
    /// <summary>Measures the room at even intervals, keeps the last samples and tells every open page.</summary>
    public sealed class Recorder
    {
        /// <summary>How many samples are kept.</summary>
        public const int Capacity = 120;

        private readonly object _lock = new object();
        private readonly Room _room;
        private readonly int[] _temperature = new int[Capacity];
        private readonly int[] _humidity = new int[Capacity];
        private readonly int[] _power = new int[Capacity];
        private int _count;
        private Timer? _timer;

        /// <summary>Measures <paramref name="room"/>.</summary>
        public Recorder(Room room)
        {
            _room = room;
        }

        /// <summary>Where samples are published. A page that cannot keep up misses the older ones.</summary>
        public EventChannel Channel { get; } = new EventChannel(8, OverflowPolicy.DropOldest) { Retry = 3000 };

        /// <summary>Measures at each interval from now on.</summary>
        public void Start()
        {
            _timer = new Timer(OnTime, null, 0, 1000 * _room.Settings.Interval);
        }

        /// <summary>Goes by another interval from now on.</summary>
        public void Restart()
        {
            if (_timer != null)
            {
                _timer.Change(0, 1000 * _room.Settings.Interval);
            }
        }

        /// <summary>Measures no more, and ends the streams of all pages.</summary>
        public void Stop()
        {
            if (_timer != null)
            {
                _timer.Dispose();
                _timer = null;
            }

            Channel.Complete();
        }

        /// <summary>Measures once.</summary>
        public void Measure()
        {
            int temperature;
            int humidity;
            int power;
            int count;
            bool alarm;
            lock (_lock)
            {
                for (int i = 0; i < _room.Settings.Interval; i++)
                {
                    _room.Step();
                }

                temperature = _room.Temperature;
                humidity = _room.Humidity;
                power = _room.Power;
                alarm = _room.IsAlarm;
                _temperature[_count % Capacity] = temperature;
                _humidity[_count % Capacity] = humidity;
                _power[_count % Capacity] = power;
                _count++;
                count = _count;
            }

            Channel.Publish("sample", "{\"count\":" + count + ",\"temperature\":" + temperature + ",\"humidity\":" + humidity + ",\"power\":" + power + ",\"alarm\":" + (alarm ? "true" : "false") + "}");
        }

        /// <summary>The samples that are kept, the oldest first.</summary>
        public History Read()
        {
            lock (_lock)
            {
                int kept = _count < Capacity ? _count : Capacity;
                History history = new History
                {
                    Count = _count,
                    Temperature = new int[kept],
                    Humidity = new int[kept],
                    Power = new int[kept],
                };
                for (int i = 0; i < kept; i++)
                {
                    int at = (_count - kept + i) % Capacity;
                    history.Temperature[i] = _temperature[at];
                    history.Humidity[i] = _humidity[at];
                    history.Power[i] = _power[at];
                }

                return history;
            }
        }

        private void OnTime(object? state)
        {
            try
            {
                Measure();
            }
            catch (Exception)
            {
                // A device ends its program over an exception on a timer; the next sample tries again.
            }
        }
    }
}
