// Reloads the page after a rebuild, and lays the problems over it while there are any.

class DoumProblems extends HTMLElement {
  /** @type {(problems: string[]) => void} */
  show(problems) {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const style = document.createElement("style");
    style.textContent = `
      :host { position: fixed; inset: 0; z-index: 2147483647; overflow: auto;
        background: rgb(20 20 24 / .92); color: #f4f4f6; font: 15px/1.6 ui-monospace, "D2Coding", monospace; }
      main { padding: 4vmin; }
      h1 { font-size: 1.1rem; margin: 0 0 1em; color: #ff8f84; }
      pre { margin: 0 0 1.5em; white-space: pre-wrap; overflow-wrap: anywhere; }
      button { position: sticky; top: 0; float: right; min-height: 2.5em; padding: 0 1em; border: 1px solid #777;
        border-radius: 6px; background: #333; color: inherit; font: inherit; cursor: pointer; }`;
    const close = document.createElement("button");
    close.textContent = "Esc";
    close.addEventListener("click", () => this.remove());
    const title = document.createElement("h1");
    title.textContent = `doum: ${problems.length}`;
    const texts = problems.map((problem) => {
      const text = document.createElement("pre");
      text.textContent = problem;
      return text;
    });
    const main = document.createElement("main");
    main.append(close, title, ...texts);
    root.replaceChildren(style, main);
  }
}
customElements.define("doum-problems", DoumProblems);

/** @type {number | undefined} */
let version;
const overlay = new DoumProblems();
overlay.setAttribute("role", "alert");
addEventListener("keydown", (event) => {
  if (event.key === "Escape") overlay.remove();
});

const events = new EventSource("/__doum/events");
events.addEventListener("message", (event) => {
  const state = JSON.parse(event.data);
  if (version !== undefined && state.version !== version) location.reload();
  version = state.version;
  if (state.problems.length) {
    overlay.show(state.problems);
    document.body.append(overlay);
  } else {
    overlay.remove();
  }
});
addEventListener("pagehide", () => events.close());
