/* Search data files: compressed by the build, so that hosts need not. */

/**
 * Fetches a compressed file and returns its text.
 * @type {(url: string) => Promise<string>}
 */
export async function unpack(url) {
  return new TextDecoder().decode(await unpackBytes(url));
}

/**
 * Fetches a compressed file.
 * @type {(url: string) => Promise<Uint8Array<ArrayBuffer>>}
 */
export async function unpackBytes(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status}: ${url}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b; /* else the server has already decompressed it */
  if (!isPacked) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
