using System;
using System.Globalization;
using System.IO;
using System.Reflection.PortableExecutable;
using Microsoft.Build.Framework;

namespace MicroHttp.Budget.Tasks
{
    /// <summary>Prints what a device program takes, and fails where that is more than it may take.</summary>
    public sealed class MeasureBudget : ITask
    {
        /// <inheritdoc/>
        public IBuildEngine BuildEngine { get; set; } = null!;

        /// <inheritdoc/>
        public ITaskHost? HostObject { get; set; }

        /// <summary>The program, as the compiler wrote it.</summary>
        [Required]
        public string Assembly { get; set; } = "";

        /// <summary>Octets of the receive buffer of a connection.</summary>
        public int ReceiveBuffer { get; set; } = 1024;

        /// <summary>Octets of the send buffer of a connection.</summary>
        public int SendBuffer { get; set; } = 1024;

        /// <summary>Connections that are served at the same time.</summary>
        public int Connections { get; set; } = 4;

        /// <summary>The most octets of flash; 0 for any number.</summary>
        public int FlashBudget { get; set; }

        /// <summary>The most octets of heap at rest, without connections; 0 for any number.</summary>
        public int RestBudget { get; set; }

        /// <summary>The most octets of heap of a connection; 0 for any number.</summary>
        public int ConnectionBudget { get; set; }

        /// <summary>The most octets of heap with all connections; 0 for any number.</summary>
        public int HeapBudget { get; set; }

        /// <inheritdoc/>
        public bool Execute()
        {
            using var file = new PEReader(File.OpenRead(Assembly));
            var flash = new FlashEstimate(file);
            var heap = new HeapEstimate(file, ReceiveBuffer, SendBuffer);
            int total = heap.Tables + heap.AtRest + (Connections * heap.PerConnection);
            Say("  flash, octets                     " + Cell(flash.Total, FlashBudget));
            Say("    code                            " + Cell(flash.Code, FlashEstimate.MostOfTable));
            Say("    names and literals              " + Cell(flash.Strings, FlashEstimate.MostOfTable));
            Say("    constants and assets            " + Cell(flash.Data, 0));
            Say("  heap of the program's tables      " + Cell(heap.Tables, 0));
            Say("  heap at rest, besides             " + Cell(heap.AtRest, RestBudget));
            Say("  heap of a connection              " + Cell(heap.PerConnection, ConnectionBudget));
            Say(FormattableString.Invariant($"  heap with {Connections,3} connections        ") + Cell(total, HeapBudget));
            bool fits = CheckTable("code", flash.Code) & CheckTable("names and literals", flash.Strings);
            fits &= Check("flash", flash.Total, FlashBudget, "MicroHttpFlashBudget");
            fits &= Check("heap at rest", heap.AtRest, RestBudget, "MicroHttpRestBudget");
            fits &= Check("heap of a connection", heap.PerConnection, ConnectionBudget, "MicroHttpConnectionBudget");
            return Check("heap", total, HeapBudget, "MicroHttpHeapBudget") && fits;
        }

        private static string Cell(int octets, int budget)
        {
            string text = octets.ToString(CultureInfo.InvariantCulture).PadLeft(8);
            return budget == 0 ? text : text + " of " + budget.ToString(CultureInfo.InvariantCulture);
        }

        private void Say(string line)
        {
            BuildEngine.LogMessageEvent(new BuildMessageEventArgs(line, null, nameof(MeasureBudget), MessageImportance.High));
        }

        /// <summary>What an assembly cannot hold is refused here, by what to do about it, and not by the metadata processor, which only says that it overflows.</summary>
        private bool CheckTable(string what, int octets)
        {
            const string WayOut = "Leave out features (MicroHttpFeatures) and files that the device does not need, or move a part of the program into a library of its own.";
            if (octets > FlashEstimate.MostOfTable)
            {
                string message = FormattableString.Invariant($"The {what} take {octets} octets, and an assembly of nanoFramework holds {FlashEstimate.MostOfTable}. {WayOut}");
                BuildEngine.LogErrorEvent(new BuildErrorEventArgs("MicroHttp", "MHB002", Assembly, 0, 0, 0, 0, message, null, nameof(MeasureBudget)));
                return false;
            }

            if (octets > FlashEstimate.MostOfTable * 95 / 100)
            {
                string message = FormattableString.Invariant($"The {what} take {octets} of the {FlashEstimate.MostOfTable} octets that an assembly of nanoFramework holds. {WayOut}");
                BuildEngine.LogWarningEvent(new BuildWarningEventArgs("MicroHttp", "MHB003", Assembly, 0, 0, 0, 0, message, null, nameof(MeasureBudget)));
            }

            return true;
        }

        private bool Check(string what, int octets, int budget, string property)
        {
            if (budget == 0 || octets <= budget)
            {
                return true;
            }

            string message = FormattableString.Invariant($"The {what} takes {octets} octets, more than the {budget} of {property}.");
            BuildEngine.LogErrorEvent(new BuildErrorEventArgs("MicroHttp", "MHB001", Assembly, 0, 0, 0, 0, message, null, nameof(MeasureBudget)));
            return false;
        }
    }
}
