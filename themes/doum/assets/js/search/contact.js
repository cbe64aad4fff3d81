/* Shows the contacts of the product that is searched, or else the site's. */
import "../desk_hours.js";
import { parts } from "./print.js";

/** @type {(root: ParentNode, product: string) => void} */
export function showDesks(root, product) {
  for (const desks of parts(root, ".search-contact > [data-product]")) {
    desks.hidden = desks.dataset.product !== product;
  }
}
