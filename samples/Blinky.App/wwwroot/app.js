// Asks the board every two seconds, and shows what it says. Temperatures come by themselves, as events, where the board has a place for that.

import { json, onExchange } from "./api.js";
import { Chart } from "./chart.js";
import { startConsole } from "./console.js";
import { Leds } from "./leds.js";
import { showRoutes } from "./routes.js";

const Interval = 2000;
const $ = id => document.getElementById(id);

const chart = new Chart($("chart"));
const leds = new Leds($("leds"), $("lamps"));
let measured = 0;
let started = 0;
let waiting = 0;
let events = null;

onExchange(({ milliseconds, ok }) => {
  const state = ok ? "live" : "lost";
  if ($("link").dataset.state !== state) {
    $("link").dataset.state = state; // Once, since it is read aloud.
    $("picture").dataset.state = state;
    $("link-text").textContent = ok ? "live" : "the board does not answer";
  }
  $("link-time").textContent = ok ? `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms` : "";
  if (ok) {
    flash($("lamp-net"));
  }
});

$("all").addEventListener("click", () => leds.setAll(!leds.areAllOn()).then(showAll));
$("chase").addEventListener("click", async event => {
  event.target.disabled = true;
  await leds.chase().finally(() => { event.target.disabled = false; });
  showAll();
});
$("press").addEventListener("click", press);
$("key").addEventListener("click", press);
leds.onChange = showAll;

document.addEventListener("visibilitychange", () => {
  if (!document.hidden) {
    start();
  }
});
setInterval(showUptime, 1000);
startConsole($("console-form"), $("command"), $("console"));
json("GET", "/api/routes").then(routes => showRoutes(routes, $("routes"), $("wire"))).catch(() => { });
start();

function start() {
  clearTimeout(waiting);
  poll();
}

async function poll() {
  try {
    leds.show(await json("GET", "/api/leds"));
    showAll();
    await followTemperature();
    showBoard(await json("GET", "/api/board"));
    showButton(await json("GET", "/api/button"));
    showServer(await json("GET", "/api/server"));
  } catch {
    // onExchange has said so; the next turn tries again.
  }
  clearTimeout(waiting);
  if (!document.hidden) {
    waiting = setTimeout(poll, Interval);
  }
}

/** Asks for what was missed, then listens. Where all places are taken, or the board has gone, it asks again at each turn. */
async function followTemperature() {
  if (events?.readyState === EventSource.OPEN) {
    return;
  }
  showTemperature(await json("GET", `/api/temperature?since=${measured}`));
  if (!events || events.readyState === EventSource.CLOSED) {
    events = new EventSource("/api/temperature/live");
    events.addEventListener("temperature", ({ data }) => {
      const { count, hundredths } = JSON.parse(data);
      if (count === measured + 1) {
        showTemperature({ count, interval: Interval, celsius: [hundredths / 100] });
      } else if (count !== measured) {
        json("GET", `/api/temperature?since=${measured}`).then(showTemperature).catch(() => { });
      }
    });
    events.addEventListener("error", () => $("chart").removeAttribute("data-live"));
    events.addEventListener("open", () => { $("chart").dataset.live = "true"; });
  }
}

async function press() {
  try {
    await json("POST", "/api/button/press");
    showButton(await json("GET", "/api/button"));
    setTimeout(async () => showButton(await json("GET", "/api/button")), 700);
  } catch {
    // The next turn shows what became of it.
  }
}

function showAll() {
  $("all").textContent = leds.areAllOn() ? "All off" : "All on";
}

function showTemperature(report) {
  if (report.count < measured) {
    chart.clear(); // The board was restarted.
  }
  measured = report.count;
  chart.add(report.celsius, report.interval);
  const values = chart.values;
  if (values.length > 0) {
    $("celsius").textContent = values.at(-1).toFixed(1);
    $("range").textContent = `${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)} °C in the last ${span(values.length * report.interval)}`;
  }
}

function showBoard(board) {
  $("name").textContent = board.name;
  $("etched").textContent = board.name;
  $("about").textContent = `${board.processor}, ${board.platform}`;
  $("memory").textContent = board.freeMemory >= 10 << 20 ? `${Math.round(board.freeMemory / (1 << 20))} MB` : `${Math.round(board.freeMemory / 1024)} KB`;
  started = Date.now() - board.uptime;
  showUptime();
}

function showUptime() {
  if (started > 0 && $("link").dataset.state === "live") {
    $("uptime").textContent = duration(Date.now() - started);
    $("since").textContent = `since ${new Date(started).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}`;
  }
}

function showButton(button) {
  $("presses").textContent = button.presses;
  $("held").textContent = button.pressed ? "held down" : button.presses === 1 ? "time pressed" : "times pressed";
  $("press").hidden = !button.pressable;
  $("key").classList.toggle("pressed", button.pressed);
}

function showServer(server) {
  $("connection").textContent = `#${server.connection}`;
  $("requests").textContent = `${server.requests} requests over ${server.connections} ${server.connections === 1 ? "connection" : "connections"}`;
}

function flash(lamp) {
  lamp.classList.remove("flash");
  lamp.getBoundingClientRect(); // Lets the animation begin again.
  lamp.classList.add("flash");
}

function span(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

function duration(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `${hours} h ${minutes % 60} min` : minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
}
