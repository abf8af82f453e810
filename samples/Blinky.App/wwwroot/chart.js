// A line that grows to the right. The newest value is at the right edge; arrow keys or the pointer read single values.

const Svg = "http://www.w3.org/2000/svg";
const Capacity = 120;
const LeastShown = 30;
const Margin = { left: 40, right: 14, top: 12, bottom: 24 };
const LeastSpan = 2;

export class Chart {
  values = [];
  #host;
  #interval = 2000;
  #chosen = -1;

  constructor(host) {
    this.#host = host;
    new ResizeObserver(() => this.#draw()).observe(host);
    host.addEventListener("pointermove", event => this.#choose(this.#indexAt(event.offsetX)));
    host.addEventListener("pointerleave", () => this.#choose(-1));
    host.addEventListener("blur", () => this.#choose(-1));
    host.addEventListener("keydown", event => this.#onKey(event));
  }

  clear() {
    this.values = [];
  }

  add(values, interval) {
    this.#interval = interval;
    this.values = [...this.values, ...values].slice(-Capacity);
    if (values.length > 0) {
      this.#draw();
    }
  }

  #onKey(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step && this.values.length > 0) {
      const from = this.#chosen < 0 ? this.values.length - (step < 0 ? 0 : 1) : this.#chosen;
      this.#choose(Math.min(Math.max(from + step, 0), this.values.length - 1));
      event.preventDefault();
    }
  }

  #choose(index) {
    if (index !== this.#chosen) {
      this.#chosen = index;
      this.#draw();
    }
  }

  /** How many values fit: the first minute fills the chart, later it grows to the left. */
  get #shown() {
    return Math.max(this.values.length, LeastShown);
  }

  #indexAt(x) {
    const width = this.#host.clientWidth - Margin.left - Margin.right;
    const index = Math.round((x - Margin.left) / width * (this.#shown - 1)) - (this.#shown - this.values.length);
    return index >= 0 && index < this.values.length ? index : -1;
  }

  #draw() {
    const width = this.#host.clientWidth;
    const height = this.#host.clientHeight;
    if (this.values.length === 0 || width === 0) {
      return;
    }

    const { low, high, step } = scale(Math.min(...this.values), Math.max(...this.values));
    const right = width - Margin.right;
    const bottom = height - Margin.bottom;
    const x = index => Margin.left + (this.#shown - this.values.length + index) / (this.#shown - 1) * (right - Margin.left);
    const y = value => bottom - (value - low) / (high - low) * (bottom - Margin.top);
    const svg = element("svg", { width, height, "aria-hidden": "true" });

    for (let value = low; value <= high + step / 2; value += step) {
      svg.append(element("line", { class: "grid", x1: Margin.left, x2: right, y1: y(value), y2: y(value) }));
      svg.append(element("text", { class: "axis", x: Margin.left - 8, y: y(value) + 4, "text-anchor": "end" }, value.toFixed(step < 1 ? 1 : 0)));
    }
    const seconds = (this.#shown - 1) * this.#interval / 1000;
    const tick = seconds > 90 ? 60 : 15;
    for (let ago = 0; ago <= seconds; ago += tick) {
      const at = right - ago / seconds * (right - Margin.left);
      const text = ago === 0 ? "now" : tick === 60 ? `-${ago / 60} min` : `-${ago} s`;
      svg.append(element("text", { class: "axis", x: at, y: height - 6, "text-anchor": ago === 0 ? "end" : "middle" }, text));
    }

    const line = this.values.map((value, index) => `${x(index).toFixed(1)} ${y(value).toFixed(1)}`).join("L");
    const last = this.values.length - 1;
    svg.append(element("path", { class: "area", d: `M${line}L${x(last)} ${bottom}L${x(0)} ${bottom}Z` }));
    svg.append(element("path", { class: "line", d: `M${line}` }));
    svg.append(element("circle", { class: "newest", cx: x(last), cy: y(this.values[last]), r: 4 }));
    if (this.#chosen >= 0 && this.#chosen <= last) {
      this.#drawChosen(svg, x(this.#chosen), y(this.values[this.#chosen]), bottom, width);
    }

    this.#host.replaceChildren(svg);
    this.#host.setAttribute("aria-label", `Temperature of the last minutes, now ${this.values[last].toFixed(1)} degrees`);
  }

  #drawChosen(svg, x, y, bottom, width) {
    const seconds = (this.values.length - 1 - this.#chosen) * this.#interval / 1000;
    const text = `${this.values[this.#chosen].toFixed(2)} °C${seconds === 0 ? " now" : `, ${seconds} s ago`}`;
    const left = x > width / 2;
    svg.append(element("line", { class: "cross", x1: x, x2: x, y1: Margin.top, y2: bottom }));
    svg.append(element("circle", { class: "chosen", cx: x, cy: y, r: 5 }));
    svg.append(element("text", { class: "tip", x: left ? x - 10 : x + 10, y: Margin.top + 12, "text-anchor": left ? "end" : "start" }, text));
  }
}

/** Limits and steps that people like to read, around the values. */
function scale(least, most) {
  const middle = (least + most) / 2;
  const span = Math.max(most - least, LeastSpan);
  const step = span > 12 ? 5 : span > 5 ? 2 : span > 2.5 ? 1 : 0.5;
  const low = Math.floor((middle - span / 2) / step) * step;
  const high = Math.ceil((middle + span / 2) / step) * step;
  return { low, high, step };
}

function element(name, attributes, text) {
  const created = document.createElementNS(Svg, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    created.setAttribute(attribute, value);
  }
  if (text !== undefined) {
    created.textContent = text;
  }
  return created;
}
