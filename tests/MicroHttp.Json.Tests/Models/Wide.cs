namespace MicroHttp.Json.Tests.Models
{
    [JsonModel]
    public sealed class Wide
    {
        public int Member0 { get; set; }

        public int Member1 { get; set; }

        public int Member2 { get; set; }

        [JsonRequired]
        public int Member3 { get; set; }

        public int Member4 { get; set; }

        public int Member5 { get; set; }

        public int Member6 { get; set; }

        public int Member7 { get; set; }

        public int Member8 { get; set; }

        public int Member9 { get; set; }

        public int Member10 { get; set; }

        public int Member11 { get; set; }

        public int Member12 { get; set; }

        public int Member13 { get; set; }

        public int Member14 { get; set; }

        public int Member15 { get; set; }

        public int Member16 { get; set; }

        public int Member17 { get; set; }

        public int Member18 { get; set; }

        public int Member19 { get; set; }

        public int Member20 { get; set; }

        public int Member21 { get; set; }

        public int Member22 { get; set; }

        public int Member23 { get; set; }

        public int Member24 { get; set; }

        public int Member25 { get; set; }

        public int Member26 { get; set; }

        public int Member27 { get; set; }

        public int Member28 { get; set; }

        public int Member29 { get; set; }

        public int Member30 { get; set; }

        public int Member31 { get; set; }

        public int Member32 { get; set; }

        public int Member33 { get; set; }

        public int Member34 { get; set; }

        public int Member35 { get; set; }

        public int Member36 { get; set; }

        public int Member37 { get; set; }

        public int Member38 { get; set; }

        public int Member39 { get; set; }

        [JsonRequired]
        public int Member40 { get; set; }

        public int Member41 { get; set; }

        public int Member42 { get; set; }

        public int Member43 { get; set; }

        public int Member44 { get; set; }

        public int Member45 { get; set; }

        public int Member46 { get; set; }

        public int Member47 { get; set; }

        public int Member48 { get; set; }

        public int Member49 { get; set; }

        public int Member50 { get; set; }

        public int Member51 { get; set; }

        public int Member52 { get; set; }

        public int Member53 { get; set; }

        public int Member54 { get; set; }

        public int Member55 { get; set; }

        public int Member56 { get; set; }

        public int Member57 { get; set; }

        public int Member58 { get; set; }

        public int Member59 { get; set; }

        public int Member60 { get; set; }

        public int Member61 { get; set; }

        public int Member62 { get; set; }

        public int Member63 { get; set; }

        public int Member64 { get; set; }

        public int Member65 { get; set; }

        public int Member66 { get; set; }

        public int Member67 { get; set; }

        public int Member68 { get; set; }

        [JsonRequired]
        public int Member69 { get; set; }
    }
}
