/* The view of the search page: shows a state and the engine's answer to it. */
import { Announcer } from "./announcer.js";
import { placeDesks, showScope } from "./contact.js";
import { showEmpty } from "./empty.js";
import { Filters } from "./filters.js";
import { stateOf, unknownIn } from "./fit.js";
import { notesOf } from "./notes.js";
import { pageLinks, pagesOf } from "./pages.js";
import { part, reveal } from "./print.js";
import { resultItem } from "./results.js";
import { filtersOf } from "./state.js";
import { tagList } from "./tags.js";

export class SearchView {
  /** @param {HTMLElement} root @param {SearchData} data */
  constructor(root, data) {
    this.root = root;
    this.data = data;
    this.filters = new Filters(part(root, ".filters"), data);
    this.announcer = new Announcer(part(root, "[role=status]"));
    /** @type {HTMLSelectElement} */
    this.sort = part(root, "[name=sort]");
    this.found = part(root, ".found");
    this.form = part(root, "form");
    this.results = part(root, ".search-results");
    this.desks = part(root, ".search-contact");
    /** @type {HTMLTemplateElement} */
    this.template = part(root, "template.result");
  }

  /**
   * Whether an answer is on its way: what is shown is of the query before.
   * @param {boolean} is
   */
  set isBusy(is) {
    this.results.ariaBusy = String(is);
    this.form.toggleAttribute("data-busy", is);
    if (is) this.announcer.say(this.data.say("busy"));
  }

  /**
   * Shows the answer to a state.
   * @type {(state: SearchState, answer: SearchAnswer) => void}
   */
  show(state, answer) {
    const { data } = this;
    const isAsked = state.q || filtersOf(state, data.facetNames).length;
    this.root.dataset.accent = data.accents.get(state.product) ?? "";
    this.filters.show(state, isAsked ? answer.counts : null, answer.total);
    this.sort.value = state.sort;
    showScope(this.root, state.product);
    placeDesks(this.desks, [part(this.root, ".result-list"), part(this.root, "[data-state=failed]")], answer, data);
    part(this.root, ".unknown").textContent = unknownIn(answer, data);
    this.#fill(".notes", notesOf(state, answer, data));
    this.#fill(".chosen", tagList(state, data));
    this.#fill("ol.answers", answer.items.map((item) => resultItem(this.template, item, data)));
    this.#fill(".pagination", pageLinks(state, answer.total, data));
    if (!isAsked) this.#reveal("idle", data.say("idle"));
    else if (answer.total) this.#reveal(stateOf(answer), this.#foundText(answer));
    else this.#showEmpty(state, answer);
  }

  showFailure() {
    this.#reveal("failed", this.data.say("failed"));
  }

  /** @type {(state: SearchState, answer: SearchAnswer) => void} */
  #showEmpty(state, answer) {
    showEmpty(part(this.root, "[data-state=empty]"), state, answer.empty, this.data);
    this.#reveal("empty", this.data.say("found", { n: 0 }));
  }

  /** @type {(selector: string, nodes: Node[]) => void} */
  #fill(selector, nodes) {
    part(this.results, selector).replaceChildren(...nodes);
  }

  /** @type {(answer: SearchAnswer) => string} */
  #foundText(answer) {
    if (stateOf(answer) === "weak") return this.data.say("weak");
    const { total, page } = answer;
    const pages = pagesOf(total);
    const found = this.data.say("found", { n: total });
    return pages < 2 ? found : this.data.say("page", { found, page, pages });
  }

  /** @type {(state: string, message: string) => void} */
  #reveal(state, message) {
    reveal(this.root, state);
    this.isBusy = false;
    this.found.textContent = message;
    this.announcer.say(message);
  }
}
