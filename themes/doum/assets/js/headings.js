/* Every heading that has an address gives it away: a quiet # that copies it. */
import { copy } from "./copy.js";

function add(owner, title) {
  const { link, linkCopied } = title.closest("article").dataset;
  if (!link) return;
  const anchor = document.createElement("a");
  anchor.className = "anchor";
  anchor.href = `#${owner.id}`;
  anchor.ariaLabel = `${link}: ${title.textContent.trim()}`;
  anchor.addEventListener("click", () => copy(anchor.href, anchor, linkCopied).catch(() => {}));
  title.ariaLabel = title.textContent.trim(); /* and not with the link that follows in it */
  (owner === title ? title : owner).append(anchor);
}

for (const heading of document.querySelectorAll(".prose > :is(h2, h3, h4)[id]")) add(heading, heading);
for (const section of document.querySelectorAll("details.section")) {
  add(section, section.querySelector("h2"));
}
