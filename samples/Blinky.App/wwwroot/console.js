// A WebSocket to the board's console. It opens with the first command, so that who only looks takes no place on the board.

export function startConsole(form, input, log) {
  let socket = null;
  let begun = false;

  form.addEventListener("submit", event => {
    event.preventDefault();
    const command = input.value.trim();
    if (command) {
      input.value = "";
      say(command);
    }
  });

  function say(command) {
    if (socket?.readyState === WebSocket.OPEN) {
      write("sent", `> ${command}`);
      socket.send(command);
    } else if (socket?.readyState !== WebSocket.CONNECTING) {
      socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/api/console`);
      let opened = false;
      socket.addEventListener("open", () => { opened = true; say(command); });
      socket.addEventListener("message", ({ data }) => write("", data));
      socket.addEventListener("close", () => write("faint", opened ? "closed" : "no console on this board, or no place is free: try again in a moment"));
    }
  }

  function write(kind, text) {
    if (!begun) {
      begun = true;
      log.replaceChildren();
    }
    const line = document.createElement("span");
    line.className = kind;
    line.textContent = `${text}\n`;
    log.append(line);
    while (log.childElementCount > 200) {
      log.firstElementChild.remove();
    }
    log.scrollTop = log.scrollHeight;
  }
}
