// What the device measures: first what it has kept, then each sample as it comes. It connects again by itself, and says so.
const retry = 3000;

export function listen(page) {
  let timer;

  async function connect() {
    clearTimeout(timer);
    try {
      const response = await fetch("/api/history");
      if (!response.ok) throw new Error(response.status);
      page.history(await response.json());
    } catch {
      lost();
      return;
    }

    const events = new EventSource("/api/live");
    events.addEventListener("open", () => page.state("live", "live"));
    events.addEventListener("sample", event => page.sample(JSON.parse(event.data)));
    events.addEventListener("error", () => {
      events.close();
      lost();
    });
  }

  function lost() {
    page.state("lost", "no connection");
    timer = setTimeout(connect, retry);
  }

  connect();
}
