/* Accordions: a URL with #id opens the section that it points to. */
import { showTarget } from "./target.js";

showTarget();
