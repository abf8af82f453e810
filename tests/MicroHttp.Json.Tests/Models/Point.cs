namespace MicroHttp.Json.Tests.Models
{
    [JsonModel]
    public struct Point
    {
        public int X { get; set; }
        public int Y { get; set; }
    }
}
