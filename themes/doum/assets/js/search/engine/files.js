/* Search data files: compressed by the build, so that hosts need not. */

/**
 * Fetches a compressed file and returns its text.
 * @type {(url: string) => Promise<string>}
 */
export async function unpack(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status}: ${url}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b; /* else the server has already decompressed it */
  if (!isPacked) return new TextDecoder().decode(bytes);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}
