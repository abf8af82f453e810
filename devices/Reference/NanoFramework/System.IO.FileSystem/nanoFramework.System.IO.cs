using System;
using System.IO;

namespace nanoFramework.System.IO
{
    public class CardDetectChangedEventArgs : EventArgs
    {
        public CardDetectState CardState { get => throw null; }
        public uint SlotIndex { get => throw null; }
        internal CardDetectChangedEventArgs() { }
    }

    public enum CardDetectState
    {
        Inserted = 0,
        Removed = 1,
    }

    public delegate void RemovableDeviceEventHandler(object sender, RemovableDriveEventArgs e);

    public class RemovableDriveEventArgs : EventArgs
    {
        public DriveInfo Drive { get => throw null; }
        public RemovableDriveEventArgs.RemovableDeviceEvent Event { get => throw null; }
        internal RemovableDriveEventArgs() { }

        public enum RemovableDeviceEvent
        {
            Inserted = 0,
            Removed = 1,
        }
    }

    public static class StorageEventManager
    {
        public static event RemovableDeviceEventHandler RemovableDeviceInserted { add => throw null; remove => throw null; }
        public static event RemovableDeviceEventHandler RemovableDeviceRemoved { add => throw null; remove => throw null; }
    }
}
