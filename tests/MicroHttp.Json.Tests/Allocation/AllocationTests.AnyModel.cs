using System;
using System.Collections.Generic;
using MicroHttp.Json.Tests.Differential;
using MicroHttp.Json.Tests.Models;

namespace MicroHttp.Json.Tests.Allocation
{
    public partial class AllocationTests
    {
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
    }
}
