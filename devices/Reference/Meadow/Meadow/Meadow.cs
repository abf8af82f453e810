using System.Threading.Tasks;

namespace Meadow
{
    public abstract class App<D> : AppBase where D : class, IMeadowDevice
    {
        public App() => throw null;
        public static D Device { get => throw null; protected set => throw null; }
    }

    public abstract class AppBase : IApp
    {
        protected AppBase() => throw null;
        public virtual Task Run() => throw null;
        public virtual Task Initialize() => throw null;
    }

    public static class MeadowOS
    {
        public static Task Start(string[] args) => throw null;
    }
}
