/* Code and tables that are wider than the page can be scrolled by keyboard, in every browser. */

for (const scroller of document.querySelectorAll(".highlight pre, .table-wrap")) {
  if (scroller.scrollWidth > scroller.clientWidth) scroller.tabIndex = 0;
}
