using MicroHttp;

namespace Dashboard
{
    /// <summary>A heated room on the web: what it measures, live, and what it is set to.</summary>
    [HttpApplication]
    [Assets("/", "wwwroot", ContentSecurityPolicy = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'")]
    [AssetCache("/*.svg", "max-age=3600")]
    public sealed partial class DashboardApp
    {
        private readonly LiveHandler _live;
        private readonly SettingsHandler _settings;

        /// <summary>Puts <paramref name="room"/> on the web.</summary>
        public DashboardApp(Room room)
        {
            Recorder = new Recorder(room);
            _live = new LiveHandler(Recorder);
            _settings = new SettingsHandler(room, Recorder);
        }

        /// <summary>What measures the room. Whoever starts the server starts it, too.</summary>
        public Recorder Recorder { get; }
    }
}
