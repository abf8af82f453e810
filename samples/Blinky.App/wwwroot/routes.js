// The route table. A line sends its request and shows what goes over the wire.

import { send } from "./api.js";

const Content = { PUT: { on: true } };

// What stays open is not asked for by a line.
const Open = {
  "/api/temperature/live": "The chart listens to this one, as long as the board has a place for it.\n",
  "/api/console": "The console above speaks this one.\n",
};

export function showRoutes(routes, list, wire) {
  list.replaceChildren(...routes.map(route => {
    const entry = document.createElement("li");
    const line = document.createElement("button");
    line.type = "button";
    line.className = "route";
    line.append(part("method", route.method, route.method), part("template", undefined, route.template), part("summary", undefined, route.summary));
    line.addEventListener("click", () => show(route, line, list, wire));
    entry.append(line);
    return entry;
  }));
}

async function show(route, line, list, wire) {
  list.querySelector("[aria-current]")?.removeAttribute("aria-current");
  line.setAttribute("aria-current", "true");
  if (Open[route.template]) {
    wire.replaceChildren(Open[route.template]);
    return;
  }
  const path = route.template.replace("{*path}", "").replaceAll(/\{[^}]*\}/g, "1");
  const content = Content[route.method];
  const request = [span("start", `${route.method} ${path} HTTP/1.1\n`), `Host: ${location.host}\n`];
  if (content !== undefined) {
    request.push("Content-Type: application/json\n", span("content", `\n${JSON.stringify(content)}\n`));
  }
  wire.replaceChildren(...request);
  try {
    const response = await send(route.method, path, content);
    const kind = response.status >= 500 ? "failure" : response.status >= 400 ? "refusal" : "success";
    wire.append("\n", span(`start ${kind}`, `HTTP/1.1 ${response.status} ${response.reason}\n`));
    wire.append(...response.fields.map(([name, value]) => `${name}: ${value}\n`));
    wire.append(span("content", `\n${pretty(response.text)}`));
  } catch (error) {
    wire.append(span("start failure", `\n${error.message}\n`));
  }
}

/** JSON with a member a line; lists of numbers stay on one, and long pages are cut. */
function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2).replaceAll(/\[[\s\d.,-]*\]/g, list => list.replaceAll(/\s+/g, " "));
  } catch {
    return text.length > 600 ? `${text.slice(0, 600)}...` : text;
  }
}

function part(name, method, text) {
  const created = span(name, text);
  if (method) {
    created.dataset.method = method;
  }
  return created;
}

function span(name, text) {
  const created = document.createElement("span");
  created.className = name;
  created.textContent = text;
  return created;
}
