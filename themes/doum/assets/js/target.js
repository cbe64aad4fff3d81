/* Shows what the address points to: opens the sections around it, and the tabs that hide it. */

export const REVEAL = "doum-reveal";

/**
 * Decodes a hash; it may be anything, including invalid encodings.
 * @type {(hash: string) => string}
 */
function decoded(hash) {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** Tabs listen for the event, which every element around the target receives. */
export function showTarget() {
  const id = decoded(location.hash.slice(1));
  const target = id && document.getElementById(id);
  if (!target) return;
  for (let node = target.closest("details"); node; ) {
    node.open = true;
    node = node.parentElement?.closest("details") ?? null;
  }
  target.dispatchEvent(new Event(REVEAL, { bubbles: true }));
  target.scrollIntoView();
}

/* A link to where the reader is already changes no address. */
addEventListener("click", (event) => {
  /** @type {HTMLAnchorElement | null} */
  const link = event.target.closest("a[href]");
  if (link && !event.defaultPrevented && link.hash && link.href === location.href) showTarget();
});
addEventListener("hashchange", showTarget);
