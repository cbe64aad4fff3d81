/* What every page runs. Reading needs none of it: each module improves what already works. */
import "./menus.js";
import "./search_opener.js";
import "./theme.js";
import "./notices.js";
import "./details.js";

/* Loaded only by the pages that have something to improve. */
const upgrades = {
  ".contents": "./contents.js",
  ".tabs": "./tabs.js",
  ".highlight, .table-wrap": "./scrollers.js",
  "[data-video]": "./video.js",
};

for (const [selector, module] of Object.entries(upgrades)) {
  if (document.querySelector(selector)) import(module);
}
