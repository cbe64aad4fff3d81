/* An image larger than displayed opens in full size: by a click or Enter; Esc, Back or
   another click closes it. */

/** @type {HTMLElement | null} */
const article = document.querySelector("[data-zoom]");
const { zoom = "", close } = article?.dataset ?? {};
const LARGER = 1.15;

/** @type {(image: HTMLImageElement, opener: HTMLElement) => void} */
function open(image, opener) {
  const dialog = Object.assign(document.createElement("dialog"), { className: "zoom-view" });
  const button = Object.assign(document.createElement("button"), { type: "button", ariaLabel: close });
  const whole = Object.assign(new Image(), { src: image.currentSrc || image.src, alt: image.alt });
  dialog.ariaLabel = image.alt || zoom;
  dialog.append(button, whole);
  document.body.append(dialog);
  dialog.showModal();
  history.pushState({ zoom }, "");
  const back = () => dialog.close();
  addEventListener("popstate", back);
  dialog.addEventListener("click", back);
  dialog.addEventListener("close", () => {
    removeEventListener("popstate", back);
    if (history.state?.zoom) history.back();
    dialog.remove();
    opener.focus();
  });
}

/** @type {(image: HTMLImageElement) => void} */
function prepare(image) {
  /* The build declares the intrinsic size; WebKit reports the displayed width for SVG images. */
  const widths = [Number(image.getAttribute("width")), image.naturalWidth];
  const isLarger = widths.some((width) => width > image.clientWidth * LARGER);
  if (!isLarger || image.closest("a, button")) return;
  const button = Object.assign(document.createElement("button"), { type: "button", className: "zoom", title: zoom });
  image.replaceWith(button);
  button.append(image);
  button.addEventListener("click", () => open(image, button));
}

/** @type {NodeListOf<HTMLImageElement>} */
const images = document.querySelectorAll(".prose figure img");
for (const image of zoom ? images : []) {
  if (image.complete) prepare(image);
  else image.addEventListener("load", () => prepare(image));
}
