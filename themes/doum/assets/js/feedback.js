/* "Did this help?": what is pressed is sent at once, and a no is asked for its reason. Answered
   questions are remembered here by revision and section; nothing sent tells who answered. */
import { read, write } from "./storage.js";

const KEY = "doum-feedback";
const KEPT = 100;

const answered = () => (read(KEY) ?? "").split(" ", KEPT);

class ArticleFeedback extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    if (!this.form) return;
    const { revision, section } = this.form.elements;
    this.key = `${revision.value}#${section.value}`;
    this.form.onsubmit = (event) => {
      event.preventDefault();
      if (!this.form.ariaBusy) this.take(event.submitter.value);
    };
    if (answered().includes(this.key)) this.thank();
  }

  /* A no is counted when it is pressed; its reasons follow by themselves. */
  async take(helpful) {
    const { form, isNo } = this;
    const data = new FormData(form);
    data.set("helpful", isNo ? "" : helpful);
    if (!data.has("reason")) data.set("reason", "");
    const isEmpty = isNo && !data.get("reason") && !data.get("comment").trim();
    form.querySelector("[role=alert]")?.remove();
    form.ariaBusy = "true";
    const isSent = isEmpty || (await post(form.action, data).catch(() => false));
    form.ariaBusy = null;
    if (!isSent) return form.append(paragraph(this.dataset.failed, { role: "alert" }));
    write(KEY, [this.key, ...answered()].join(" "));
    if (isNo || helpful === "yes") this.thank().focus();
    else this.ask();
  }

  ask() {
    const why = this.querySelector("details");
    const title = why.firstElementChild;
    this.isNo = why.open = this.querySelector("fieldset").hidden = true;
    why.ariaLabel = title.textContent;
    title.tabIndex = -1;
    why.querySelector("[type=radio]").focus();
  }

  /* After a no, here is whom to ask: what stands below comes up, and into a section as a copy. */
  thank() {
    const thanks = paragraph(this.dataset.thanks, { tabIndex: -1 });
    const contact = this.isNo && document.querySelector(".article-foot .contact");
    this.replaceChildren(thanks);
    if (contact) this.append(this.id ? contact : contact.cloneNode(true));
    return thanks;
  }
}

function paragraph(textContent, rest) {
  return Object.assign(document.createElement("p"), { textContent, ...rest });
}

/* As the form itself would be sent; a webhook gets JSON, and nothing that no reader filled in. */
async function post(url, data) {
  const request = { method: "POST", credentials: "omit", referrerPolicy: "no-referrer", keepalive: true };
  request.body = new URLSearchParams(data);
  if (!data.has("form-name")) {
    if (data.get("website")) return true;
    data.delete("website");
    request.headers = { "Content-Type": "application/json" };
    request.body = JSON.stringify(Object.fromEntries(data));
  }
  return (await fetch(url, request)).ok;
}

/* In a guide every section gets a form of its own, in place of its link to the one at the end. */
for (const link of document.querySelectorAll(".section > [href='#feedback']")) {
  const part = document.querySelector("#feedback").cloneNode(true);
  const section = part.querySelector("select");
  section.value = link.parentNode.id;
  section.parentNode.hidden = true;
  part.id = "";
  part.querySelector("legend").textContent = link.textContent;
  link.replaceWith(part);
}

customElements.define("article-feedback", ArticleFeedback);
