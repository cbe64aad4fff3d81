/* Drop-downs close where a reader expects it, and `/` moves to the search field. */

const open = () => document.querySelector("details.menu[open]");

addEventListener("click", (event) => {
  const menu = open();
  if (menu && !menu.contains(event.target)) menu.open = false;
});

addEventListener("focusin", (event) => {
  const menu = open();
  if (menu && !menu.contains(event.target)) menu.open = false;
});

addEventListener("keydown", (event) => {
  if (event.key === "Escape" && open()) {
    const menu = open();
    menu.open = false;
    menu.querySelector("summary").focus();
  }
  if (event.key === "/" && !event.isComposing && !isTyping(event)) {
    const field = document.querySelector("input[type=search]");
    if (!field) return;
    event.preventDefault();
    field.select();
  }
});

function isTyping({ target, ctrlKey, metaKey, altKey }) {
  return ctrlKey || metaKey || altKey || target.closest("input, select, textarea, [contenteditable]");
}
