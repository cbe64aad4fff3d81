/* Accordions: an address with #id opens what it points at. */

/**
 * An address may hold anything, also what is no encoding of a text.
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
