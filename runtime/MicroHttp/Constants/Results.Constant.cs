namespace MicroHttp.Generated
{
    public static partial class Results
    {
        /// <summary>Answers with what is the same each time.</summary>
        public static void Constant(HttpExchange exchange, ConstantContent content)
        {
            HttpResponse response = Open(exchange, content.MediaType);
            response.AppendContent(content);
            exchange.MarkConstant();
        }
    }
}
