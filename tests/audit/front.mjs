// A front that speaks HTTP/2, as the edge of every host of today does, before a host on this machine.
import { createHash, createPublicKey } from "node:crypto";
import { request } from "node:http";
import { createSecureServer } from "node:http2";
import { generate } from "selfsigned";

/**
 * Opens a front that hands on what the host at the origin answers; `keeps` it for the next who asks.
 * Its `trusted` names its key as Chromium's switch `--ignore-certificate-errors-spki-list` wants it.
 */
export async function openFront(origin, { keeps = true } = {}) {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }]);
  const kept = new Map();
  const server = createSecureServer({ key, cert }, async ({ url, headers: asked }, answer) => {
    if (!keeps || !kept.has(url)) kept.set(url, fetched(origin + url, asked));
    const { status, headers, body } = await kept.get(url);
    answer.writeHead(status, headers);
    answer.end(body);
  });
  await new Promise((done) => server.listen(0, "localhost", done));
  const spki = createPublicKey(cert).export({ type: "spki", format: "der" });
  server.trusted = createHash("sha256").update(spki).digest("base64");
  return server;
}

/** What the host answers, as compressed as it is. */
function fetched(url, { "if-none-match": tag }) {
  return new Promise((done, fail) => {
    const asked = request(url, { headers: tag ? { "if-none-match": tag } : {} }, async (given) => {
      const { connection: _, "keep-alive": _alive, ...headers } = given.headers;
      done({ status: given.statusCode, headers, body: Buffer.concat(await given.toArray()) });
    });
    asked.on("error", fail);
    asked.end();
  });
}
