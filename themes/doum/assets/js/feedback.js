/* "Did this help?": what is pressed is sent at once, and a no is asked for its reason. Answered
   questions are remembered here by revision and section; nothing sent tells who answered. */
import { read, write } from "./storage.js";

const KEY = "doum-feedback";
const KEPT = 100;

const answered = () => (read(KEY) ?? "").split(" ").filter(Boolean);

class ArticleFeedback extends HTMLElement {
  #isSending = false;
  #isWhy = false;

  connectedCallback() {
    this.form = this.querySelector("form");
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!this.#isSending) this.#take(event.submitter.value);
    });
    if (answered().includes(this.#name)) this.#thank();
  }

  get #name() {
    const { revision, section } = this.form.elements;
    return `${revision.value}#${section.value}`;
  }

  /* A no is counted when it is pressed; its reasons follow by themselves. */
  async #take(helpful) {
    const { reason, comment } = this.form.elements;
    if (this.#isWhy && !reason.value && !comment.value.trim()) return this.#leave(true);
    if (!(await this.#send(this.#isWhy ? "" : helpful))) return;
    write(KEY, [this.#name, ...answered()].slice(0, KEPT).join(" "));
    if (this.#isWhy || helpful === "yes") this.#leave(this.#isWhy);
    else this.#ask();
  }

  async #send(helpful) {
    this.querySelector("[role=alert]")?.remove();
    this.#isSending = true;
    this.form.ariaBusy = "true";
    const sent = await post(this.form, helpful).catch(() => false);
    this.form.ariaBusy = null;
    this.#isSending = false;
    if (!sent) this.form.append(paragraph(this.dataset.failed, { role: "alert" }));
    return sent;
  }

  #ask() {
    this.#isWhy = true;
    this.querySelector("fieldset").hidden = true;
    const why = this.querySelector("details");
    const title = why.querySelector("summary");
    why.open = true;
    why.ariaLabel = title.textContent;
    title.tabIndex = -1;
    this.form.elements.reason[0].focus();
  }

  /* After a no, here is whom to ask: what stands below comes up, and into a section as a copy. */
  #leave(isNo) {
    const thanks = this.#thank();
    const contact = isNo && document.querySelector(".article-foot .contact");
    if (contact) this.append(this.id ? contact : contact.cloneNode(true));
    thanks.focus();
  }

  #thank() {
    const thanks = paragraph(this.dataset.thanks, { tabIndex: -1 });
    this.replaceChildren(thanks);
    return thanks;
  }
}

function paragraph(textContent, rest) {
  return Object.assign(document.createElement("p"), { textContent, ...rest });
}

/* As the form itself would be sent; a webhook gets JSON. */
async function post(form, helpful) {
  const data = new FormData(form);
  data.set("helpful", helpful);
  if (!data.has("reason")) data.set("reason", "");
  const options = { method: "POST", body: new URLSearchParams(data) };
  if (!data.has("form-name")) {
    if (data.get("website")) return true; /* filled in by no reader */
    data.delete("website");
    options.headers = { "Content-Type": "application/json" };
    options.body = JSON.stringify(Object.fromEntries(data));
  }
  const bare = { credentials: "omit", referrerPolicy: "no-referrer", keepalive: true };
  return (await fetch(form.action, { ...options, ...bare })).ok;
}

/* In a guide every section gets a form of its own, in place of its link to the one at the end. */
const whole = document.querySelector("article-feedback");
for (const link of document.querySelectorAll(".section > [href='#feedback']")) {
  const part = whole.cloneNode(true);
  const section = part.querySelector("[name=section]");
  section.value = link.closest(".section").id;
  section.closest("label").hidden = true;
  part.removeAttribute("id");
  part.querySelector("legend").textContent = link.textContent;
  link.replaceWith(part);
}

customElements.define("article-feedback", ArticleFeedback);
