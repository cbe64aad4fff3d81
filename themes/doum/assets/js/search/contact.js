/* Shows what belongs to the product that is searched, or else to the site. */
import "../desk_hours.js";
import { part, parts } from "./print.js";

/**
 * Shows the contacts of a product, and its popular questions if it has some.
 * @type {(root: ParentNode, product: string) => void}
 */
export function showScope(root, product) {
  for (const desks of parts(root, ".search-contact > [data-product]")) {
    desks.hidden = desks.dataset.product !== product;
  }
  const lists = parts(root, ".popular > [data-product]");
  const own = lists.find((list) => list.dataset.product === product) ?? lists[0];
  for (const list of lists) list.hidden = list !== own;
}

/**
 * Puts the contacts where they help: above the results for a reader who asks for a person or
 * whom no answer fits, else below everything.
 * @type {(desks: HTMLElement, results: [first: HTMLElement, last: HTMLElement], answer: SearchAnswer, data: SearchData) => void}
 */
export function placeDesks(desks, [first, last], { fit, isContact }, { say }) {
  part(desks, "h2").textContent = say(isContact ? "person" : "help");
  if (isContact || fit === "weak") first.before(desks);
  else last.after(desks);
}
