namespace Outside
{
    public sealed class Greeting
    {
        public Greeting(string name)
        {
            Name = name;
        }

        public string Name { get; }

        public bool IsLong
        {
            get { return Name.Length > 3; }
        }
    }
}
