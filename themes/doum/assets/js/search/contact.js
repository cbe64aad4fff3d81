/* Shows whom to ask: the desks of the product that is searched, else the site's. */
import "../desk_hours.js";

export function showDesks(root, product) {
  for (const part of root.querySelectorAll(".search-contact > [data-product]")) {
    part.hidden = part.dataset.product !== product;
  }
}
