// The form. The browser checks by the attributes of the inputs, the device checks again; both say what is wrong below the field.
const tenths = ["target", "alarm"];
const fields = ["name", "target", "alarm", "interval"];

export class Form {
  #form; #status; #applied;

  constructor(form, status, applied) {
    this.#form = form;
    this.#status = status;
    this.#applied = applied;
    form.addEventListener("submit", event => {
      event.preventDefault();
      this.#save();
    });
    form.addEventListener("input", event => {
      this.#status.textContent = "";
      if (event.target.getAttribute("aria-invalid")) this.#check();
    });
    form.addEventListener("focusout", () => this.#check(false));
  }

  async load() {
    try {
      const response = await fetch("/api/settings");
      this.#fill((await response.json()).settings);
    } catch {
      this.#status.textContent = "The settings could not be read.";
      setTimeout(() => this.load(), 5000);
    }
  }

  #fill(settings) {
    for (const name of fields) this.#form.elements[name].value = tenths.includes(name) ? settings[name] / 10 : settings[name];
    this.#form.elements.heating.checked = settings.heating;
    this.#applied(settings);
  }

  #read() {
    const elements = this.#form.elements;
    return {
      name: elements.name.value.trim(),
      heating: elements.heating.checked,
      target: Math.round(elements.target.value * 10),
      alarm: Math.round(elements.alarm.value * 10),
      interval: Number(elements.interval.value),
    };
  }

  // Says what is wrong; only what was said before, or all of it.
  #check(all = true) {
    const elements = this.#form.elements;
    const isLow = elements.alarm.value !== "" && Number(elements.alarm.value) <= Number(elements.target.value);
    elements.alarm.setCustomValidity(isLow ? "Above the target." : "");
    elements.name.setCustomValidity(elements.name.value !== "" && elements.name.value.trim() === "" ? "Give the room a name." : "");
    let first;
    for (const name of fields) {
      const input = elements[name];
      if (!all && input.validity.valid) this.#tell(name, "");
      if (all) this.#tell(name, input.validationMessage);
      if (!input.validity.valid) first ??= input;
    }
    return first;
  }

  #tell(name, message) {
    const input = this.#form.elements[name];
    document.getElementById(`e-${name}`).textContent = message;
    if (message) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }

  async #save() {
    const wrong = this.#check();
    if (wrong) {
      wrong.focus();
      return;
    }

    const button = this.#form.querySelector("[type=submit]");
    button.disabled = true;
    this.#status.textContent = "saving …";
    try {
      const response = await fetch("/api/settings", { method: "PUT", headers: { "Content-Type": "application/json" }, body: JSON.stringify(this.#read()) });
      if (!response.ok && response.status !== 422) throw new Error(response.status);
      const reply = await response.json();
      if (reply.errors) {
        for (const name of fields) this.#tell(name, reply.errors[name] ?? "");
        this.#status.textContent = "The device did not take this.";
      } else {
        this.#fill(reply.settings);
        this.#status.textContent = "saved";
      }
    } catch {
      this.#status.textContent = "The device did not answer.";
    }
    button.disabled = false;
  }
}
