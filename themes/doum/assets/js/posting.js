/* Sends what readers tell the people who write the answers, without anything that says who they are. */

/**
 * Sends as the form itself would; a webhook gets JSON without the fields that readers do not fill in.
 * @type {(url: string, data: FormData) => Promise<boolean>}
 */
export async function post(url, data) {
  /** @type {RequestInit} */
  const request = { method: "POST", credentials: "omit", referrerPolicy: "no-referrer", keepalive: true };
  request.body = new URLSearchParams(/** @type {[string, string][]} */ ([...data]));
  if (!data.has("form-name")) {
    if (data.get("website")) return true;
    data.delete("website");
    request.headers = { "Content-Type": "application/json" };
    request.body = JSON.stringify(Object.fromEntries(data));
  }
  return (await fetch(url, request)).ok;
}
