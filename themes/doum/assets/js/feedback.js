/* "Did this help?": an answer is sent at once; after a no, the reader is asked for the reason. Answers
   are remembered in this browser by revision and section; nothing that is sent identifies the reader. */
import { post } from "./posting.js";
import { read, write } from "./storage.js";

const KEY = "doum-feedback";
const KEPT = 100;

const answered = () => (read(KEY) ?? "").split(" ", KEPT);

class ArticleFeedback extends HTMLElement {
  isNo = false;

  connectedCallback() {
    const form = this.querySelector("form");
    if (!form) return;
    const key = `${form.revision.value}#${form.section.value}`;
    form.onsubmit = (event) => {
      event.preventDefault();
      const pressed = /** @type {HTMLButtonElement} */ (event.submitter);
      if (!form.ariaBusy) this.take(form, pressed.value, key);
    };
    if (answered().includes(key)) this.thank();
  }

  /**
   * A no is sent when it is pressed; its reason is sent separately.
   * @type {(form: HTMLFormElement, helpful: string, key: string) => Promise<unknown>}
   */
  async take(form, helpful, key) {
    const { isNo } = this;
    const data = new FormData(form);
    data.set("helpful", isNo ? "" : helpful);
    if (!data.has("reason")) data.set("reason", "");
    const isEmpty = isNo && !data.get("reason") && !String(data.get("comment")).trim();
    form.querySelector("[role=alert]")?.remove();
    form.ariaBusy = "true";
    const isSent = isEmpty || (await post(form.action, data).catch(() => false));
    form.ariaBusy = null;
    if (!isSent) return form.append(paragraph(this.dataset.failed, { role: "alert" }));
    write(KEY, [key, ...answered()].join(" "));
    if (isNo || helpful === "yes") this.thank().focus();
    else this.ask();
  }

  ask() {
    const why = /** @type {HTMLDetailsElement} */ (this.querySelector("details"));
    const title = /** @type {HTMLElement} */ (why.firstElementChild);
    const question = /** @type {HTMLElement} */ (this.querySelector("fieldset"));
    this.isNo = why.open = question.hidden = true;
    why.ariaLabel = title.textContent;
    title.tabIndex = -1;
    /** @type {HTMLElement | null} */ (why.querySelector("[type=radio]"))?.focus();
  }

  /* After a no, the contacts from below are moved up here; a section of a guide gets a copy. */
  thank() {
    const thanks = paragraph(this.dataset.thanks, { tabIndex: -1 });
    const contact = this.isNo && document.querySelector(".article-foot .contact");
    this.replaceChildren(thanks);
    if (contact) this.append(this.id ? contact : contact.cloneNode(true));
    return thanks;
  }
}

/** @type {(textContent: string | undefined, rest: Partial<HTMLElement>) => HTMLElement} */
function paragraph(textContent, rest) {
  return Object.assign(document.createElement("p"), { textContent, ...rest });
}

/* In a guide, every section gets a form of its own in place of its link to the one at the end. */
for (const link of document.querySelectorAll(".section > [href='#feedback']")) {
  const part = document.importNode(/** @type {HTMLElement} */ (document.querySelector("#feedback")), true);
  const choice = /** @type {HTMLSelectElement} */ (part.querySelector("select"));
  const row = /** @type {HTMLElement} */ (choice.parentElement);
  choice.value = /** @type {Element} */ (link.parentElement).id;
  row.hidden = true;
  part.id = "";
  /** @type {Element} */ (part.querySelector("legend")).textContent = link.textContent;
  link.replaceWith(part);
}

customElements.define("article-feedback", ArticleFeedback);
