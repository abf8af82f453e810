// Puts the page together: what is measured goes to the readings and the chart, settings go to the device.
import { Chart } from "./chart.js";
import { listen } from "./live.js";
import { Form } from "./settings.js";

const $ = id => document.getElementById(id);
const tenths = value => (value / 10).toFixed(1);

const series = {
  temperature: { name: "Temperature", unit: "°C", color: "var(--temperature)", scale: 10, digits: 1, room: 1 },
  humidity: { name: "Humidity", unit: "%", color: "var(--humidity)", scale: 10, digits: 1, room: 2 },
  power: { name: "Heater", unit: "W", color: "var(--power)", scale: 1, digits: 0, room: 100, from: 0 },
};
const samples = { temperature: [], humidity: [], power: [] };
const most = 120;

const chart = new Chart($("chart"), $("chart-summary"));
let settings;

function draw() {
  const name = document.querySelector("[name=series]:checked").value;
  const goal = settings && settings.heating && name === "temperature" ? settings.target : undefined;
  chart.show(samples[name], series[name], settings ? settings.interval : 1, goal);
}

function show(sample) {
  $("temperature").textContent = tenths(sample.temperature);
  $("humidity").textContent = tenths(sample.humidity);
  $("humidity-text").textContent = sample.humidity < 400 ? "dry" : sample.humidity > 600 ? "damp" : "comfortable";
  $("power").textContent = sample.power;
  $("power-bar").style.transform = `scaleX(${sample.power / 1500})`;
  if ($("alarm").hidden === sample.alarm) $("alarm").hidden = !sample.alarm;
}

function apply(now) {
  settings = now;
  $("name").textContent = document.title = settings.name;
  $("target-text").textContent = settings.heating ? `target ${tenths(settings.target)} °C` : "heating is off";
  draw();
}

listen({
  state(name, text) {
    $("link").dataset.state = name;
    $("link-text").textContent = text;
  },
  history(history) {
    for (const name in samples) samples[name] = history[name].slice(-most);
    draw();
  },
  sample(sample) {
    for (const name in samples) {
      samples[name].push(sample[name]);
      if (samples[name].length > most) samples[name].shift();
    }
    show(sample);
    draw();
  },
});

for (const input of document.querySelectorAll("[name=series]")) input.addEventListener("change", draw);

$("theme").addEventListener("click", () => {
  const dark = getComputedStyle(document.documentElement).colorScheme === "dark"
    || (!document.documentElement.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "light" : "dark";
  try { localStorage.theme = document.documentElement.dataset.theme; } catch { /* private windows may have no storage */ }
});
try { if (localStorage.theme) document.documentElement.dataset.theme = localStorage.theme; } catch { /* as above */ }

new Form($("form"), $("saved"), apply).load();
