// Sends an image from where the board has it, as often as the connection breaks.

const Patience = 1000;
const $ = id => document.getElementById(id);

$("form").addEventListener("submit", async event => {
  event.preventDefault();
  $("send").disabled = true;
  try {
    await install($("file").files[0], $("token").value.trim());
  } catch (error) {
    tell(error.message, "failure");
  }
  $("send").disabled = false;
});

async function install(file, token) {
  const query = new URLSearchParams({ name: `${file.name} ${file.lastModified}`, size: file.size });
  for (let attempts = 0; ; attempts++) {
    let state = await ask("POST", `/api/firmware?${query}`, token);
    if (state) {
      show(state.offset, file.size);
      tell(state.offset > 0 ? `goes on at ${state.offset} of ${file.size} octets` : "sending", "");
      state = await ask("PATCH", `/api/firmware?offset=${state.offset}`, token, file.slice(state.offset), sent => show(state.offset + sent, file.size));
    }
    if (state && state.size === 0) {
      show(1, 1);
      $("installed").textContent = `Version ${state.version} is installed.`;
      tell("installed", "success");
      return;
    }
    tell("the connection is broken; it will go on", "");
    await new Promise(resolve => setTimeout(resolve, Patience));
  }
}

/** The state that the board answers; null when the connection breaks. A refusal is an error. XMLHttpRequest, since fetch does not tell how much is sent. */
function ask(method, path, token, content, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    request.setRequestHeader("Authorization", `Bearer ${token}`);
    request.upload.onprogress = event => onProgress?.(event.loaded);
    request.onerror = () => resolve(null);
    request.onload = () => {
      const answer = request.responseText ? JSON.parse(request.responseText) : {};
      if (request.status === 200) {
        resolve(answer);
      } else if (request.status === 408 || request.status === 409 || request.status === 503) {
        resolve(null); // Too slow, overtaken, or no place: it is tried again.
      } else {
        reject(new Error(answer.detail ?? answer.title ?? `The board answers ${request.status}.`));
      }
    };
    request.send(content);
  });
}

function show(sent, size) {
  $("progress").value = sent / size;
}

function tell(text, kind) {
  $("status").textContent = text;
  $("status").dataset.kind = kind;
}
