using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using MicroHttp.Json.Tests.Differential;
using MicroHttp.Json.Tests.Models;

namespace MicroHttp.Json.Tests.Allocation
{
    /// <summary>Writing allocates nothing, and reading the model, its strings and its arrays: as much as making the same by hand.</summary>
    public class AllocationTests
    {
        private const int Times = 20;

        private static readonly Guid Id = new("01234567-89ab-cdef-0123-456789abcdef");

        [Fact]
        public void Write_AnyModel_AllocatesNothing()
        {
            RandomValues random = new(3);
            List<Action<HttpResponse>> writes = new();
            for (int i = 0; i < 20; i++)
            {
                // A device gives the octets of a Guid in an array only.
                AllScalars? scalars = Target.IsDevice ? null : random.Next<AllScalars>();
                Collections collections = random.Next<Collections>();
                collections.Rows = Target.IsDevice ? null : collections.Rows;
                Thermometer thermometer = random.Next<Thermometer>();
                Person person = random.Next<Person>();
                Node node = random.Next<Node>();
                OwnAttributes own = random.Next<OwnAttributes>();
                writes.Add(response => response.WriteJson(scalars!));
                writes.Add(response => response.WriteJson(collections));
                writes.Add(response => response.WriteJson(thermometer));
                writes.Add(response => response.WriteJson(person));
                writes.Add(response => response.WriteJson(node));
                writes.Add(response => response.WriteJson(own));
            }

            HttpResponse response = new();
            response.Attach(new byte[256 * 1024]);
            foreach (Action<HttpResponse> write in writes)
            {
                Assert.Equal(0, Allocated(() => Send(response, write)));
            }
        }

        [Fact]
        public void Read_Scalars_AllocatesTheModel() => Check(
            () => new AllScalars { Text = New("ünï \u6E29 \uD83D\uDE00"), Octets = new byte[31], Id = Id, Double = 1e-300, Time = DateTime.UnixEpoch, Mode = Mode.Slow },
            JsonModels.TryReadJson);

        [Fact]
        public void Read_Node_AllocatesTheModel() => Check(
            () => new Node { Next = new Node { Children = [new Node(), new Node { Value = 5 }, new Node()] } },
            JsonModels.TryReadJson);

        [Fact]
        public void Read_Collections_AllocatesTheModel() => Check(
            () => new Collections
            {
                Flags = [true, false],
                Numbers = new int[100],
                Texts = [New("a"), null, New("b\n")],
                Matrix = [[1, 2], [3]],
                Points = new Point[7],
                Names = new List<string>(3) { New("x"), New("y"), New("z") },
            },
            JsonModels.TryReadJson);

        [Fact]
        public void Read_Record_AllocatesTheModel() => Check(() => new Person(New("a"), 1, New("b")) { Town = New("c") }, JsonModels.TryReadJson);

        [Fact]
        public void Read_Struct_AllocatesNothing() => Check(() => new Limits(1, 2), JsonModels.TryReadJson);

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

        private static void Check<T>(Func<T> make, Comparison.Reading<T> read)
        {
            byte[] content = JsonSerializer.SerializeToUtf8Bytes(make(), Peer.Escaping);
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
