/* Copies a text and confirms it: visually on the pressed button, and in a live region. */

const SHOWN = 2000;
const told = Object.assign(document.createElement("p"), { className: "visually-hidden", role: "status" });
document.body.append(told);

/**
 * @param {string | Promise<string>} text
 * @param {HTMLElement} pressed
 * @param {string} message the confirmation
 */
export async function copy(text, pressed, message) {
  const blob = Promise.resolve(text).then((found) => new Blob([found], { type: "text/plain" }));
  await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
  pressed.dataset.copied = "";
  told.textContent = message;
  setTimeout(() => {
    delete pressed.dataset.copied;
    told.textContent = "";
  }, SHOWN);
}
