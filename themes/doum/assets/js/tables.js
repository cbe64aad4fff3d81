/* What is wider than the page can be scrolled by keyboard; it is called by the heading above it. */

export function scrollable(element) {
  if (element.scrollWidth <= element.clientWidth) return;
  element.tabIndex = 0;
  element.role = "region";
  element.ariaLabel = headingOf(element).textContent;
}

function headingOf(element) {
  const above = [...document.querySelectorAll("main :is(h1, h2, h3, h4)")].filter(
    (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return above.at(-1);
}

document.querySelectorAll(".table-wrap").forEach(scrollable);
