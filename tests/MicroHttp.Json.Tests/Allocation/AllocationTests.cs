using System;
using System.Collections.Generic;
using System.Text;
using MicroHttp.Json.Tests.Models;

namespace MicroHttp.Json.Tests.Allocation
{
    /// <summary>Writing allocates nothing, and reading the model, its strings and its arrays: as much as making the same by hand.</summary>
    public partial class AllocationTests
    {
        private const int Times = 20;
        private const int OctetsOfGuid = 40;

        private static readonly Guid Id = new("01234567-89ab-cdef-0123-456789abcdef");

        [Fact]
        public void Scalars_AllocateNothingWrittenAndTheModelRead() => Check(
            () => new AllScalars { Text = New("ünï \u6E29 \uD83D\uDE00"), Octets = new byte[31], Id = Id, Double = 1e-300, Time = DateTime.UnixEpoch, Mode = Mode.Slow },
            JsonModels.WriteJson,
            JsonModels.TryReadJson);

        [Fact]
        public void Node_AllocatesNothingWrittenAndTheModelRead() => Check(
            () => new Node { Next = new Node { Children = [new Node(), new Node { Value = 5 }, new Node()] } },
            JsonModels.WriteJson,
            JsonModels.TryReadJson);

        [Fact]
        public void Collections_AllocatesNothingWrittenAndTheModelRead() => Check(
            () => new Collections
            {
                Flags = [true, false],
                Numbers = new int[100],
                Texts = [New("a"), null, New("b\n")],
                Matrix = [[1, 2], [3]],
                Points = new Point[7],
                Names = new List<string>(3) { New("x"), New("y"), New("z") },
            },
            JsonModels.WriteJson,
            JsonModels.TryReadJson);

        [Fact]
        public void Record_AllocatesNothingWrittenAndTheModelRead() => Check(() => new Person(New("a"), 1, New("b")) { Town = New("c") }, JsonModels.WriteJson, JsonModels.TryReadJson);

        [Fact]
        public void Struct_AllocatesNothing() => Check(() => new Limits(1, 2), JsonModels.WriteJson, JsonModels.TryReadJson);

        [Fact]
        public void Read_WhatIsPassedOver_AllocatesNothing()
        {
            byte[] content = Encoding.UTF8.GetBytes("{\"a\":[1,\"\\u0041\",{\"b\":null}],\"x\":7,\"c\":\"" + new string('c', 1000) + "\"}");
            byte[] work = new byte[content.Length];
            Assert.Equal(0, Allocated(() =>
            {
                content.CopyTo(work, 0);
                Assert.True(new Utf8Slice(work, 0, work.Length).TryReadJson(out Point point, out _) && point.X == 7);
            }));
        }

        [Fact]
        public void Read_ContentThatIsWrong_AllocatesNothingUntilAsked()
        {
            byte[] content = "{\"x\":7,\"y\":[]}"u8.ToArray();
            Assert.Equal(0, Allocated(() =>
            {
                Generated.JsonReader reader = new(content, 0, content.Length);
                Assert.False(Generated.Json.MicroHttp_Json_Tests_Models_Point.Read(ref reader, out _));
            }));
        }

        private static void Check<T>(Func<T> make, WritesJson<T> write, ReadsJson<T> read)
        {
            T value = make();
            HttpResponse response = new();
            response.Attach(new byte[16 * 1024]);

            // A device gives the octets of a Guid in an array only.
            Action<HttpResponse> sent = r => write(r, value);
            Assert.Equal(Target.IsDevice && value is AllScalars ? OctetsOfGuid : 0, Allocated(() => Send(response, sent)));

            byte[] content = Encoding.UTF8.GetBytes(ResponseHarness.Write(sent));
            byte[] work = new byte[content.Length];
            T[] kept = new T[1];
            long expected = Allocated(() => kept[0] = make());
            long allocated = Allocated(() =>
            {
                content.CopyTo(work, 0);
                Assert.True(read(new Utf8Slice(work, 0, work.Length), out kept[0], out _));
            });
            Assert.Equal(expected, allocated);
        }

        private static void Send(HttpResponse response, Action<HttpResponse> write)
        {
            response.Begin(forHead: false, http10: false);
            write(response);
            response.Complete();
            response.Output(out _, out _, out int count);
            response.Sent(count);
        }

        /// <summary>The octets that one call allocates; the least of several, since the runtime may do something of its own beside it.</summary>
        private static long Allocated(Action action)
        {
            action();
            long least = long.MaxValue;
            for (int i = 0; i < Times; i++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                action();
                least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            }

            return least;
        }

        // A string of its own, as reading makes one.
        private static string New(string text) => new(text.AsSpan());
    }
}
