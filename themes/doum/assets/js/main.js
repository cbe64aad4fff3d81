/* What every page runs. Reading needs none of it: each module improves what already works. */
import "./menus.js";
import "./search_opener.js";
import "./theme.js";
import "./notices.js";
