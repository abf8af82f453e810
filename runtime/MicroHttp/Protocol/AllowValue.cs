namespace MicroHttp.Protocol
{
    /// <summary>A value of Allow, made when it was first sent. They form a list, because a server has few.</summary>
    internal sealed class AllowValue
    {
        public readonly int Methods;
        public readonly string Text;
        public readonly AllowValue? Next;

        public AllowValue(int methods, string text, AllowValue? next)
        {
            Methods = methods;
            Text = text;
            Next = next;
        }
    }
}
