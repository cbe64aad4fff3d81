/* Makes elements wider than the page scrollable by keyboard, labelled by their caption or the heading
   above them. Labels are unique, as those of landmarks must be: the second of a heading is "Plans 2". */

/* Measures after layout, and again when a phone is rotated: measuring earlier would force a layout. */
const sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => mark(/** @type {HTMLElement} */ (target))));

/** @type {(element: HTMLElement) => void} */
export function scrollable(element) {
  sizes.observe(element);
}

/** @type {(element: HTMLElement) => void} */
function mark(element) {
  const isWider = element.scrollWidth > element.clientWidth;
  element.toggleAttribute("tabindex", isWider);
  element.role = isWider ? "region" : null;
  element.ariaLabel = isWider ? labelOf(element) : null;
  if (isWider) element.tabIndex = 0;
}

/** @type {WeakMap<Element, string>} */
const labels = new WeakMap();
const used = new Set();

/** @type {(element: Element) => string | null} */
function labelOf(element) {
  const known = labels.get(element);
  if (known) return known;
  const text = (element.querySelector("caption") ?? headingOf(element))?.textContent.trim();
  if (!text) return null;
  let label = text;
  for (let number = 2; used.has(label); number += 1) label = `${text} ${number}`;
  used.add(label);
  labels.set(element, label);
  return label;
}

/** @type {(element: Element) => Element | undefined} */
function headingOf(element) {
  const above = [...document.querySelectorAll("main :is(h1, h2, h3, h4)")].filter(
    (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return above.at(-1);
}

/** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".table-wrap")).forEach(scrollable);
