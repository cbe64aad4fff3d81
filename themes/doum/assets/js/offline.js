/* Keeps what was read for times without a connection: sw.js stands at the root of the site. */
if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register(new URL("../../../sw.js", import.meta.url)).catch(() => {});
}
