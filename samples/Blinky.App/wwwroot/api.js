// All that the page says to the board, one request at a time, so that one connection is enough.

const listeners = new Set();
let last = Promise.resolve();

/** Calls `listener` with { method, path, milliseconds, ok } after each exchange. */
export function onExchange(listener) {
  listeners.add(listener);
}

/** Sends a request when those before it are answered. Fails if the board does not answer; any status is an answer. */
export function send(method, path, content) {
  const next = last.then(() => exchange(method, path, content));
  last = next.catch(() => { });
  return next;
}

/** Sends a request and reads the JSON of the response; null where there is none. */
export async function json(method, path, content) {
  const response = await send(method, path, content);
  if (!response.ok) {
    throw new Error(`${method} ${path} was answered ${response.status}`);
  }
  return response.text ? JSON.parse(response.text) : null;
}

async function exchange(method, path, content) {
  const began = performance.now();
  const options = { method, cache: "no-store", signal: AbortSignal.timeout(5000) };
  if (content !== undefined) {
    options.headers = { "Content-Type": "application/json" };
    options.body = JSON.stringify(content);
  }
  try {
    const response = await fetch(path, options);
    const text = await response.text();
    tell({ method, path, milliseconds: performance.now() - began, ok: true });
    return { status: response.status, reason: response.statusText, ok: response.ok, fields: [...response.headers], text };
  } catch (error) {
    tell({ method, path, milliseconds: performance.now() - began, ok: false });
    throw error;
  }
}

function tell(exchange) {
  for (const listener of listeners) {
    listener(exchange);
  }
}
