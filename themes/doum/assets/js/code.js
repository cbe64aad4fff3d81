/* Code can be scrolled by keyboard where it is wider than the page, and copied. */
import { copy } from "./copy.js";
import { scrollable } from "./tables.js";

for (const box of document.querySelectorAll(".highlight")) {
  const code = box.querySelector("pre");
  const { code: label, told } = box.closest("[data-code]")?.dataset ?? {};
  scrollable(code);
  if (!label) continue;
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: label });
  button.addEventListener("click", () => copy(code.textContent, button, told).catch(() => {}));
  box.append(button);
}
