/* Makes elements wider than the page scrollable by keyboard, labelled by the heading above them. */

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
  element.ariaLabel = isWider ? headingOf(element)?.textContent ?? null : null;
  if (isWider) element.tabIndex = 0;
}

/** @type {(element: Element) => Element | undefined} */
function headingOf(element) {
  const above = [...document.querySelectorAll("main :is(h1, h2, h3, h4)")].filter(
    (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return above.at(-1);
}

/** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".table-wrap")).forEach(scrollable);
