using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Meadow.Hardware;
using Meadow.Logging;

namespace Meadow
{
    public interface IApp
    {
        Task Initialize();
        Task Run();
    }

    public interface IMeadowDevice : INetworkAdapterController
    {
        IPlatformOS PlatformOS { get; }
        IDeviceInformation Information { get; }
    }

    public interface IPlatformOS
    {
        AllocationInfo GetMemoryAllocationInfo();
    }

    public struct AllocationInfo
    {
        public int TotalFree { get; set; }
    }

    public interface IChangeResult<UNIT> where UNIT : struct
    {
        UNIT New { get; set; }
        UNIT? Old { get; set; }
    }

    public static class Resolver
    {
        public static Logger Log { get => throw null; }
    }
}
