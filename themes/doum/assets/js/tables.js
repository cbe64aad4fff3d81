/* Tables that are wider than the page can be scrolled by keyboard, in every browser. */
import { scrollable } from "./scrollers.js";

document.querySelectorAll(".table-wrap").forEach(scrollable);
