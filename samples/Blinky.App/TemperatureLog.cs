using System.Threading;
using MicroHttp;
using MicroHttp.Boards;

namespace Blinky
{
    /// <summary>The last temperatures, measured at even intervals, each with a number of its own.</summary>
    public sealed class TemperatureLog
    {
        /// <summary>How many temperatures are kept.</summary>
        public const int Capacity = 120;

        /// <summary>Milliseconds between two of them.</summary>
        public const int Interval = 2000;

        private readonly IThermometer _thermometer;

        // In hundredths of a degree: half of what a float takes of a device's heap.
        private readonly short[] _values = new short[Capacity];
        private int _count;
        private Timer? _timer;

        // Made when it is asked for: until then a device makes no text of what nobody reads.
        private EventChannel? _live;

        /// <summary>Measures by <paramref name="thermometer"/>.</summary>
        public TemperatureLog(IThermometer thermometer)
        {
            _thermometer = thermometer;
        }

        /// <summary>Tells each temperature at once, by the number it has and in hundredths of a degree; who is late gets the latest.</summary>
        public EventChannel Live
        {
            get
            {
                lock (_values)
                {
                    if (_live == null)
                    {
                        _live = new EventChannel(1, OverflowPolicy.LatestPerName);
                        if (_count > 0)
                        {
                            PublishLatest(_live);
                        }
                    }

                    return _live;
                }
            }
        }

        /// <summary>How often was measured.</summary>
        public int Count
        {
            get
            {
                lock (_values)
                {
                    return _count;
                }
            }
        }

        /// <summary>Measures now and at each interval from now on.</summary>
        public void Start()
        {
            _timer = new Timer(OnTime, null, 0, Interval);
        }

        /// <summary>Measures no more.</summary>
        public void Stop()
        {
            if (_timer != null)
            {
                _timer.Dispose();
                _timer = null;
            }
        }

        /// <summary>Measures once.</summary>
        /// <returns>False when the thermometer does not answer.</returns>
        public bool Measure()
        {
            if (!_thermometer.TryRead(out float celsius))
            {
                return false;
            }

            lock (_values)
            {
                _values[_count % Capacity] = (short)((celsius * 100) + (celsius < 0 ? -0.5f : 0.5f));
                _count++;
                if (_live != null)
                {
                    PublishLatest(_live);
                }
            }

            return true;
        }

        /// <summary>Copies what was measured after the first <paramref name="since"/> times, as far as it is kept.</summary>
        public float[] Since(int since)
        {
            lock (_values)
            {
                int first = since < _count - Capacity ? _count - Capacity : since;
                if (first < 0)
                {
                    first = 0;
                }

                float[] values = new float[first < _count ? _count - first : 0];
                for (int i = 0; i < values.Length; i++)
                {
                    values[i] = _values[(first + i) % Capacity] / 100f;
                }

                return values;
            }
        }

        private void PublishLatest(EventChannel live)
        {
            live.Publish("temperature", "{\"count\":" + _count.ToString() + ",\"hundredths\":" + _values[(_count - 1) % Capacity].ToString() + "}");
        }

        private void OnTime(object? state)
        {
            Measure();
        }
    }
}
