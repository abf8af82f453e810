// The LEDs twice: as switches in a list, and as lamps on the picture of the board.

import { json } from "./api.js";

const Svg = "http://www.w3.org/2000/svg";

export class Leds {
  onChange = () => { };
  #list;
  #lamps;
  #items = [];

  constructor(list, lamps) {
    this.#list = list;
    this.#lamps = lamps;
  }

  show(states) {
    if (states.length !== this.#items.length) {
      this.#list.replaceChildren();
      this.#lamps.replaceChildren();
      this.#items = states.map((state, index) => this.#create(state, index, states.length));
    }
    states.forEach((state, index) => this.#set(this.#items[index], state.on));
  }

  areAllOn() {
    return this.#items.length > 0 && this.#items.every(item => item.on);
  }

  async setAll(on) {
    for (const item of this.#items) {
      await this.#put(item, on);
    }
  }

  /** Lets a light run along the LEDs and back, then leaves them as they were. */
  async chase() {
    const before = this.#items.map(item => item.on);
    const order = [...this.#items, ...this.#items.slice(1, -1).reverse()];
    await this.setAll(false);
    for (const item of [...order, ...order, ...order]) {
      await this.#put(item, true);
      await new Promise(resolve => setTimeout(resolve, 70));
      await this.#put(item, false);
    }
    for (const [index, item] of this.#items.entries()) {
      await this.#put(item, before[index]);
    }
  }

  async #toggle(item) {
    await this.#put(item, !item.on);
    this.onChange();
  }

  async #put(item, on) {
    this.#set(item, on); // At once, as a real switch would; the board's answer decides.
    try {
      this.#set(item, (await json("PUT", `/api/leds/${item.id}`, { on })).on);
    } catch {
      this.#set(item, !on);
    }
  }

  #set(item, on) {
    item.on = on;
    item.button.setAttribute("aria-checked", on);
    item.lamp.classList.toggle("on", on);
  }

  #create(state, index, count) {
    const item = { id: state.id, on: false };
    item.button = document.createElement("button");
    item.button.type = "button";
    item.button.className = "switch";
    item.button.setAttribute("role", "switch");
    item.button.style.setProperty("--led", state.color);
    item.button.innerHTML = '<span class="lamp"></span><span class="label"></span><span class="track"><span class="thumb"></span></span>';
    item.button.querySelector(".label").textContent = state.name;
    item.button.addEventListener("click", () => this.#toggle(item));
    const entry = document.createElement("li");
    entry.append(item.button);
    this.#list.append(entry);

    item.lamp = this.#draw(state, 252 + index * (count > 1 ? 116 / (count - 1) : 0));
    item.lamp.addEventListener("click", () => this.#toggle(item));
    return item;
  }

  #draw(state, x) {
    const lamp = document.createElementNS(Svg, "g");
    lamp.setAttribute("class", "led");
    lamp.setAttribute("transform", `translate(${x} 96)`);
    lamp.style.setProperty("--led", state.color);
    lamp.innerHTML =
      '<circle class="halo" r="20" filter="url(#blur)"/><rect class="base" x="-10" y="-13" width="20" height="26" rx="3"/>' +
      '<circle class="bulb" r="8"/><circle class="shine" cx="-2.5" cy="-3" r="2.2"/><text class="silk" y="31"></text>';
    lamp.querySelector("text").textContent = state.name;
    this.#lamps.append(lamp);
    return lamp;
  }
}
