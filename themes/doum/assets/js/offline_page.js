/* Lists the pages that can be read offline, and reloads when the connection is back. */
class ReadBefore extends HTMLElement {
  async connectedCallback() {
    const list = /** @type {Element} */ (this.querySelector("ul"));
    for (const { url, title } of await this.pages()) {
      const link = document.createElement("a");
      [link.href, link.textContent, link.className] = [url, title, "answer-title"];
      const item = document.createElement("li");
      item.append(link);
      list.append(item);
    }
    this.hidden = !list.firstChild;
  }

  async pages() {
    const cache = await caches.open(`doum:${this.dataset.base}:read`);
    const found = [];
    for (const request of [...(await cache.keys())].reverse()) {
      const response = await cache.match(request);
      if (!response?.headers.get("Content-Type")?.startsWith("text/html")) continue;
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const title = page.title.split(" - ")[0];
      const isOwn = page.documentElement.lang === document.documentElement.lang;
      if (title && isOwn) found.push({ url: request.url, title });
    }
    return found;
  }
}

customElements.define("read-before", ReadBefore);

/* The service worker does not handle HEAD requests, so they show whether the server is reachable. */
addEventListener("online", async () => {
  if ((await fetch(location.href, { method: "HEAD" }).catch(() => null))?.ok) location.reload();
});
