using System;
using System.IO;
using MicroHttp.Generated;

namespace MicroHttp
{
    /// <summary>For development: serves assets from their folders instead of the packed ones, and lets a page reload itself when a file changes.</summary>
    public static class LiveAssets
    {
        /// <summary>
        /// Serves from the folders that the program was built from, where they are still there. A build in Debug knows them; one in Release does not, and one with
        /// <c>MicroHttpAssetsLive</c> set does as that says.
        /// </summary>
        /// <param name="application">An application with [Assets].</param>
        /// <returns>How many folders there are.</returns>
        public static int Start(IHttpApplication application)
        {
            int started = 0;
            foreach (AssetSite site in SitesOf(application))
            {
                if (site.Place != null && Directory.Exists(site.Place))
                {
                    site.Live = new LiveSite(site, site.Place);
                    started++;
                }
            }

            return started;
        }

        /// <summary>Serves what [Assets] maps from <paramref name="folder"/> from the folder <paramref name="place"/>.</summary>
        /// <param name="application">An application with [Assets].</param>
        /// <param name="folder">The folder as [Assets] names it.</param>
        /// <param name="place">Where the files are.</param>
        /// <exception cref="ArgumentException">The application maps no such folder.</exception>
        /// <exception cref="DirectoryNotFoundException">There is no such place.</exception>
        public static void Start(IHttpApplication application, string folder, string place)
        {
            if (!Directory.Exists(place))
            {
                throw new DirectoryNotFoundException("There is no folder " + place + ".");
            }

            bool found = false;
            foreach (AssetSite site in SitesOf(application))
            {
                if (site.Folder == folder)
                {
                    site.Live = new LiveSite(site, place);
                    found = true;
                }
            }

            if (!found)
            {
                throw new ArgumentException("The application maps no folder " + folder + " by [Assets].", nameof(folder));
            }
        }

        /// <summary>Serves the packed assets again.</summary>
        /// <param name="application">An application with [Assets].</param>
        public static void Stop(IHttpApplication application)
        {
            foreach (AssetSite site in SitesOf(application))
            {
                site.Live = null;
            }
        }

        private static AssetSite[] SitesOf(IHttpApplication application)
        {
            return application is IAssetApplication owner ? owner.AssetSites : [];
        }
    }
}
