using MicroHttp;

namespace Dashboard
{
    /// <summary>What the room is set to.</summary>
    [HttpHandler("/api/settings")]
    public sealed class SettingsHandler
    {
        private readonly Room _room;
        private readonly Recorder _recorder;

        /// <summary>Sets <paramref name="room"/>.</summary>
        public SettingsHandler(Room room, Recorder recorder)
        {
            _room = room;
            _recorder = recorder;
        }

        /// <summary><c>GET /api/settings</c>.</summary>
        [HttpGet]
        public SettingsReply Read()
        {
            return new SettingsReply { Settings = _room.Settings };
        }

        /// <summary>
        /// <c>PUT /api/settings</c>. The page has checked what it sends, and anybody can send something else: what is wrong with it is answered 422, a line for each field.
        /// </summary>
        [HttpPut]
        public SettingsReply Write(Settings change, HttpResponse response)
        {
            SettingsErrors errors = SettingsErrors.Find(change);
            if (errors.Any)
            {
                response.Status = (StatusCode)422;
                return new SettingsReply { Settings = _room.Settings, Errors = errors };
            }

            bool restarts = change.Interval != _room.Settings.Interval;
            _room.Settings.Take(change);
            if (restarts)
            {
                _recorder.Restart();
            }

            return Read();
        }
    }
}
