/* What is wider than the page can be scrolled by keyboard. */

export function scrollable(element) {
  if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
}
