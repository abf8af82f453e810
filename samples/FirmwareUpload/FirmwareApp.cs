using MicroHttp;

namespace Firmware
{
    /// <summary>A board that takes new firmware from a page, and only from who has read the token on its console.</summary>
    [HttpApplication]
    public sealed partial class FirmwareApp
    {
        private readonly FirmwareHandler _firmware;

        [Mount("/")]
        private readonly FileFolder _page;

        /// <summary>Writes to <paramref name="flash"/> what comes with <paramref name="token"/>.</summary>
        /// <param name="flash">Where images go.</param>
        /// <param name="token">What a client has to know.</param>
        /// <param name="page">The folder of the page.</param>
        public FirmwareApp(SimulatedFlash flash, string token, string page)
        {
            _firmware = new FirmwareHandler(flash, token);
            _page = new FileFolder(page);
        }
    }
}
