/* localStorage, where available: private windows and strict settings throw. */

/** @type {(key: string) => string | null} */
export function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @type {(key: string, value: string) => void} */
export function write(key, value) {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {
    /* The choice then applies to this page only. */
  }
}
