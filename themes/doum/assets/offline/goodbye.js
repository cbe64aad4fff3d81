/* Becomes sw.js where a site does not work offline: a worker that came with an earlier publish
   finds it, clears what it kept, and goes. */
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  const leave = async () => {
    const ours = (await caches.keys()).filter((name) => name.startsWith(`doum:${SITE.base}:`));
    await Promise.all(ours.map((name) => caches.delete(name)));
    await registration.unregister();
  };
  event.waitUntil(leave());
});
