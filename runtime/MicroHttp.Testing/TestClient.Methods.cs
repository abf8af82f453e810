namespace MicroHttp.Testing
{
    public sealed partial class TestClient
    {
        /// <summary>Sends GET. Field lines are written as in HTTP: <c>client.Get("/page", "Accept-Encoding: gzip")</c>.</summary>
        public TestResponse Get(string target, params string[] fieldLines)
        {
            return Send("GET", target, fieldLines);
        }

        /// <summary>Sends HEAD.</summary>
        public TestResponse Head(string target, params string[] fieldLines)
        {
            return Send("HEAD", target, fieldLines);
        }

        /// <summary>Sends DELETE.</summary>
        public TestResponse Delete(string target, params string[] fieldLines)
        {
            return Send("DELETE", target, fieldLines);
        }

        /// <summary>Sends OPTIONS.</summary>
        public TestResponse Options(string target, params string[] fieldLines)
        {
            return Send("OPTIONS", target, fieldLines);
        }

        /// <summary>Sends POST without content.</summary>
        public TestResponse Post(string target, params string[] fieldLines)
        {
            return Send("POST", target, fieldLines);
        }

        /// <summary>Sends PUT without content.</summary>
        public TestResponse Put(string target, params string[] fieldLines)
        {
            return Send("PUT", target, fieldLines);
        }

        /// <summary>Sends a request of any method without content.</summary>
        public TestResponse Send(string method, string target, params string[] fieldLines)
        {
            return Send(Create(method, target, fieldLines));
        }

        /// <summary>Sends text by POST.</summary>
        public TestResponse PostText(string target, string text, params string[] fieldLines)
        {
            return Send(Create("POST", target, fieldLines).WithText(text));
        }

        /// <summary>Sends text by PUT.</summary>
        public TestResponse PutText(string target, string text, params string[] fieldLines)
        {
            return Send(Create("PUT", target, fieldLines).WithText(text));
        }

        /// <summary>Sends JSON by POST: <c>client.PostJson("/api/leds", "{\"on\":true}")</c>.</summary>
        public TestResponse PostJson(string target, string json, params string[] fieldLines)
        {
            return Send(Create("POST", target, fieldLines).WithJson(json));
        }

        /// <summary>Sends JSON by PUT.</summary>
        public TestResponse PutJson(string target, string json, params string[] fieldLines)
        {
            return Send(Create("PUT", target, fieldLines).WithJson(json));
        }

        /// <summary>Sends JSON by PATCH.</summary>
        public TestResponse PatchJson(string target, string json, params string[] fieldLines)
        {
            return Send(Create("PATCH", target, fieldLines).WithJson(json));
        }

        /// <summary>Sends a form by POST: <c>client.PostForm("/login", ("user", "ada"), ("word", "x y"))</c>.</summary>
        public TestResponse PostForm(string target, params (string Name, string Value)[] fields)
        {
            return Send(new TestRequest("POST", target).WithForm(fields));
        }

        private static TestRequest Create(string method, string target, string[] fieldLines)
        {
            var request = new TestRequest(method, target);
            foreach (string line in fieldLines)
            {
                request.Fields.Add(line);
            }

            return request;
        }
    }
}
