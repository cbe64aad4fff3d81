// Reloads the page after a rebuild, lays the problems over it while there are any, and says while it is out of date.

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

class DoumNote extends HTMLElement {
  /** @type {(note: string, progress: string) => void} */
  show(note, progress) {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (!root.firstChild) {
      // A build of a small site is over before its note is seen.
      root.innerHTML = `<style>
        :host { position: fixed; inset: auto 0 0; z-index: 2147483646; padding: .5em 1em; text-align: center;
          background: rgb(20 20 24 / .92); color: #f4f4f6; font: 15px/1.6 system-ui, sans-serif;
          animation: late .5s step-end backwards; }
        @keyframes late { from { visibility: hidden; } }
        @media print { :host { display: none; } }
      </style><span role="status"></span><span aria-hidden="true"></span>`;
    }
    const [told, seen] = root.querySelectorAll("span");
    if (told.textContent !== note) told.textContent = note;
    seen.textContent = progress && ` · ${progress}`;
  }
}
customElements.define("doum-note", DoumNote);

const version = Number(new URL(import.meta.url).searchParams.get("version"));
const overlay = new DoumProblems();
overlay.setAttribute("role", "alert");
const bar = new DoumNote();
addEventListener("keydown", (event) => {
  if (event.key === "Escape") overlay.remove();
});

const events = new EventSource("/__doum/events");
events.addEventListener("message", (event) => {
  const state = JSON.parse(event.data);
  if (state.version !== version) location.reload();
  if (state.note) {
    if (!bar.isConnected) document.body.append(bar);
    bar.show(state.note, state.progress);
  } else {
    bar.remove();
  }
  if (state.problems.length) {
    overlay.show(state.problems);
    document.body.append(overlay);
  } else {
    overlay.remove();
  }
});
addEventListener("pagehide", () => events.close());
