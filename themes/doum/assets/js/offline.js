/* Registers the service worker, which keeps visited pages for reading offline: sw.js is at the site's root. */
if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register(new URL("../../../sw.js", import.meta.url)).catch(() => {});
}
