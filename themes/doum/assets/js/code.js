/* Code blocks: scrollable by keyboard where wider than the page, with a copy button. */
import { copy } from "./copy.js";
import { scrollable } from "./tables.js";

for (const box of document.querySelectorAll(".highlight")) {
  const code = /** @type {HTMLElement} */ (box.querySelector("pre"));
  /** @type {HTMLElement | null} */
  const article = box.closest("[data-code]");
  const { code: label, told = "" } = article?.dataset ?? {};
  scrollable(code);
  if (!label) continue;
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: label });
  button.addEventListener("click", () => copy(code.textContent, button, told).catch(() => {}));
  box.append(button);
}
