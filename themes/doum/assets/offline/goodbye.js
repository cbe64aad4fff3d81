/* Published as sw.js if reading offline is turned off: replaces the worker of an earlier publish,
   deletes its caches and unregisters it. */
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  const leave = async () => {
    const ours = (await caches.keys()).filter((name) => name.startsWith(`doum:${SITE.base}:`));
    await Promise.all(ours.map((name) => caches.delete(name)));
    await registration.unregister();
  };
  event.waitUntil(leave());
});
