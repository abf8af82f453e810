using MicroHttp.Generator.Emission;
using MicroHttp.Generator.Planning;

namespace MicroHttp.Generator.Assets
{
    /// <summary>Writes the table of packed files.</summary>
    internal static class AssetEmitter
    {
        private const string Space = "global::MicroHttp.Generated.";
        private const string Application = Space + "IAssetApplication";

        public static GeneratedFile Emit(ApplicationPlan plan)
        {
            return GeneratedFile.PartOf(plan.Declaration, "Assets", Application, static _ => { }, code => EmitMembers(plan, code));
        }

        private static void EmitMembers(ApplicationPlan plan, CodeWriter code)
        {
            string sites = "";
            foreach (AssetSitePlan site in plan.Assets)
            {
                sites += (sites.Length == 0 ? "" : ", ") + "HttpAssets." + site.Name;
            }

            code.Line(Space + "AssetSite[] " + GeneratedFile.AliasOf(Application) + ".AssetSites => new " + Space + "AssetSite[] { " + sites + " };");
            code.Blank();
            code.Line("/// <summary>The packed files.</summary>");
            code.Open("private static class HttpAssets");
            code.Line("private static readonly " + Space + "AssetStore Store = new " + Space + "AssetStore(typeof(" + plan.Declaration.Name + "), " + ApplicationEmitter.Number(plan.AssetOctets) + ");");
            foreach (AssetSitePlan site in plan.Assets)
            {
                code.Blank();
                EmitSite(site, code);
            }

            code.Close();
        }

        private static void EmitSite(AssetSitePlan site, CodeWriter code)
        {
            code.Line("// " + CSharpText.InComment(site.Folder.Name) + " at " + site.Model.Path);
            code.Line("internal static readonly " + Space + "AssetSite " + site.Name + " = new " + Space + "AssetSite(");
            code.Indent();
            code.Line(CSharpText.Literal(site.Model.Path) + ",");
            code.Line(Text(site.Model.Index) + ",");
            code.Line(CSharpText.Literal(site.Folder.Name) + ",");
            code.Line(Text(site.Folder.Place.Length == 0 ? null : site.Folder.Place) + ",");
            code.Line(CSharpText.Literal(Lines(site.Model)) + ",");
            code.Line(ApplicationEmitter.Number(site.Fallback) + ",");
            code.Line(ApplicationEmitter.Number(site.NotFound) + (site.Folder.Files.Count == 0 ? ");" : ","));
            for (int i = 0; i < site.Folder.Files.Count; i++)
            {
                AssetFileModel file = site.Folder.Files[i];
                string arguments = string.Join(
                    ", ",
                    "Store",
                    CSharpText.Literal(file.MediaType),
                    Text(site.Caches[i].Value),
                    ApplicationEmitter.Number(file.Identity),
                    ApplicationEmitter.Number(file.Length),
                    Tag(file.IdentityTag),
                    ApplicationEmitter.Number(file.Gzip),
                    ApplicationEmitter.Number(file.GzipLength),
                    Tag(file.GzipTag));
                string end = i + 1 == site.Folder.Files.Count ? "));" : "),";
                code.Line("new " + Space + "Asset(" + arguments + end + " // " + ApplicationEmitter.Number(i) + " " + CSharpText.InComment(file.Path));
            }

            code.Unindent();
        }

        /// <summary>The field lines of all files of a site. A browser is not to guess another media type than the one it was told.</summary>
        private static string Lines(AssetsModel model)
        {
            return "X-Content-Type-Options: nosniff\r\n"
                + (model.ReferrerPolicy == null ? "" : "Referrer-Policy: " + model.ReferrerPolicy + "\r\n")
                + (model.ContentSecurityPolicy == null ? "" : "Content-Security-Policy: " + model.ContentSecurityPolicy + "\r\n");
        }

        private static string Text(string? text)
        {
            return text == null ? "null" : CSharpText.Literal(text);
        }

        private static string Tag(string tag)
        {
            return tag.Length == 0 ? "null" : CSharpText.Literal(tag);
        }
    }
}
