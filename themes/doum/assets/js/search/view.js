/* What the search page shows: one state of it, and one answer of the engine. */
import { Announcer } from "./announcer.js";
import { showDesks } from "./contact.js";
import { showEmpty } from "./empty.js";
import { Filters } from "./filters.js";
import { notesOf } from "./notes.js";
import { pageLinks, pagesOf } from "./pages.js";
import { resultItem } from "./results.js";
import { filtersOf } from "./state.js";
import { tagList } from "./tags.js";

export class SearchView {
  constructor(root, data) {
    Object.assign(this, { root, data });
    this.filters = new Filters(root.querySelector(".filters"), data);
    this.announcer = new Announcer(root.querySelector("[role=status]"));
    this.sort = root.querySelector("[name=sort]");
    this.found = root.querySelector(".found");
    this.results = root.querySelector(".search-results");
    this.template = root.querySelector("template.result");
  }

  set isBusy(is) {
    this.results.ariaBusy = String(is);
  }

  /** Prints the answer to a state. */
  show(state, answer) {
    const { data } = this;
    const isAsked = state.q || filtersOf(state, data.facetNames).length;
    this.root.dataset.accent = data.accents.get(state.product) ?? "";
    this.filters.show(state, isAsked ? answer.counts : null, answer.total);
    this.sort.value = state.sort;
    showDesks(this.root, state.product);
    this.#fill(".notes", notesOf(state, answer, data));
    this.#fill(".chosen", tagList(state, data));
    this.#fill("ol.answers", answer.items.map((item) => resultItem(this.template, item, data)));
    this.#fill(".pagination", pageLinks(state, answer.total, data));
    if (!isAsked) this.#reveal("idle", data.say("idle"));
    else if (answer.total) this.#reveal("found", this.#foundText(answer));
    else this.#showEmpty(state, answer);
  }

  showFailure() {
    this.#reveal("failed", this.data.say("failed"));
  }

  #showEmpty(state, answer) {
    showEmpty(this.root.querySelector("[data-state=empty]"), state, answer.empty, this.data);
    this.#reveal("empty", this.data.say("found", { n: 0 }));
  }

  #fill(selector, nodes) {
    this.results.querySelector(selector).replaceChildren(...nodes);
  }

  #foundText({ total, page }) {
    const pages = pagesOf(total);
    const found = this.data.say("found", { n: total });
    return pages < 2 ? found : `${found}, ${this.data.say("page", { page, pages })}`;
  }

  #reveal(state, message) {
    for (const part of this.root.querySelectorAll("[data-state]")) {
      part.hidden = !part.dataset.state.split(" ").includes(state);
    }
    this.isBusy = false;
    this.found.textContent = message;
    this.announcer.say(message);
  }
}
