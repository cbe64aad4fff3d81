/* What every page runs. Reading needs none of it: each module improves what already works. */
import "./search_opener.js";
import "./theme.js";
import "./notices.js";

/* Drop-downs close where a reader expects it. */

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
});
