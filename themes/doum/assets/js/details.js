/* Accordions: a URL with #id opens the section that it points to. */

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

function openTarget() {
  const id = decoded(location.hash.slice(1));
  const target = id && document.getElementById(id);
  if (!target) return;
  for (let node = target.closest("details"); node; ) {
    node.open = true;
    node = node.parentElement?.closest("details") ?? null;
  }
  target.scrollIntoView();
}

addEventListener("hashchange", openTarget);
openTarget();
