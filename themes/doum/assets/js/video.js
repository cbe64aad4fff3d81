/* A video is a link until it is clicked: no request goes to a third party before that. */

/** @type {(event: MouseEvent) => void} */
function play(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const link = /** @type {HTMLAnchorElement} */ (event.currentTarget);
  const frame = document.createElement("iframe");
  frame.src = `https://www.youtube-nocookie.com/embed/${encodeURIComponent(link.dataset.video ?? "")}?autoplay=1`;
  frame.title = link.textContent.trim();
  frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  link.replaceWith(frame);
  frame.focus();
}

/** @type {NodeListOf<HTMLElement>} */
const links = document.querySelectorAll("[data-video]");
for (const link of links) link.addEventListener("click", play);
