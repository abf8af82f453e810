// A line chart as SVG. It is drawn anew for each sample: 120 points are nothing to a browser.
const space = "http://www.w3.org/2000/svg";
const left = 46, right = 8, top = 12, bottom = 24;

export class Chart {
  #svg; #summary; #values = []; #series; #interval = 1; #goal; #cursor = -1;

  constructor(svg, summary) {
    this.#svg = svg;
    this.#summary = summary;
    new ResizeObserver(() => this.#draw()).observe(svg);
    svg.addEventListener("pointermove", event => this.#point(event.offsetX));
    svg.addEventListener("pointerleave", () => this.#move(-1));
    svg.addEventListener("blur", () => this.#move(-1));
    svg.addEventListener("keydown", event => this.#key(event));
  }

  show(values, series, interval, goal) {
    this.#values = values;
    this.#series = series;
    this.#interval = interval;
    this.#goal = goal;
    this.#draw();
  }

  #key(event) {
    const last = this.#values.length - 1;
    const at = this.#cursor < 0 ? last + 1 : this.#cursor;
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key];
    if (to === undefined || last < 0) return;
    event.preventDefault();
    this.#move(Math.max(0, Math.min(last, to)));
  }

  #point(x) {
    const width = this.#svg.clientWidth - left - right;
    const at = Math.round((x - left) / width * (this.#values.length - 1));
    this.#move(at >= 0 && at < this.#values.length ? at : -1);
  }

  #move(to) {
    if (to === this.#cursor) return;
    this.#cursor = to;
    this.#draw();
  }

  #draw() {
    const { clientWidth: width, clientHeight: height } = this.#svg;
    const values = this.#values, series = this.#series;
    if (!series || values.length < 2 || width === 0) return;

    const text = value => (value / series.scale).toFixed(series.digits);
    const goal = this.#goal === undefined ? [] : [this.#goal];
    const { low, high, step } = range([...values, ...goal].map(value => value / series.scale), series);
    const x = i => left + i / (values.length - 1) * (width - left - right);
    const y = value => top + (high - value / series.scale) / (high - low) * (height - top - bottom);

    const parts = [];
    for (let at = low; at <= high + step / 2; at += step) {
      const line = Math.round(y(at * series.scale)) + .5;
      parts.push(make("line", { class: "grid", x1: left, x2: width - right, y1: line, y2: line }));
      parts.push(make("text", { x: left - 8, y: line + 4, "text-anchor": "end" }, String(+at.toFixed(1))));
    }

    const seconds = (values.length - 1) * this.#interval;
    parts.push(make("text", { x: left, y: height - 6 }, `${ago(seconds)} ago`));
    parts.push(make("text", { x: width - right, y: height - 6, "text-anchor": "end" }, "now"));

    const path = values.map((value, i) => `${x(i).toFixed(1)},${y(value).toFixed(1)}`).join("L");
    parts.push(make("path", { class: "area", d: `M${x(0)},${height - bottom}L${path}L${x(values.length - 1)},${height - bottom}Z` }));
    for (const value of goal) parts.push(make("line", { class: "goal", x1: left, x2: width - right, y1: y(value), y2: y(value) }));
    parts.push(make("path", { class: "line", d: `M${path}` }));

    const at = this.#cursor >= 0 && this.#cursor < values.length ? this.#cursor : values.length - 1;
    if (this.#cursor >= 0) {
      const isRight = x(at) > width / 2;
      parts.push(make("line", { class: "cursor", x1: x(at), x2: x(at), y1: top, y2: height - bottom }));
      parts.push(make("text", { class: "label", x: x(at) + (isRight ? -8 : 8), y: top + 12, "text-anchor": isRight ? "end" : "start" }, `${text(values[at])} ${series.unit}`));
    }
    parts.push(make("circle", { class: "mark", cx: x(at), cy: y(values[at]), r: 5 }));

    this.#svg.style.setProperty("--series", series.color);
    this.#svg.replaceChildren(...parts);
    this.#summary.textContent = this.#cursor >= 0
      ? `${series.name} ${ago((values.length - 1 - at) * this.#interval)} ago: ${text(values[at])} ${series.unit}`
      : `${series.name} from ${text(Math.min(...values))} to ${text(Math.max(...values))} ${series.unit} in ${ago(seconds)}. Arrow keys read single samples.`;
  }
}

// Round numbers below and above what is shown, and a step of four lines or so.
function range(values, series) {
  const least = Math.min(...values), most = Math.max(...values);
  const room = Math.max(0, series.room - (most - least)) / 2;
  const rough = (most - least + 2 * room) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find(factor => factor * power >= rough) * power;
  const low = series.from ?? Math.floor((least - room) / step) * step;
  return { low, high: Math.max(low + step, Math.ceil((most + (series.from === undefined ? room : 0)) / step) * step), step };
}

function ago(seconds) {
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

function make(name, attributes, text) {
  const element = document.createElementNS(space, name);
  for (const key in attributes) element.setAttribute(key, attributes[key]);
  if (text !== undefined) element.textContent = text;
  return element;
}
