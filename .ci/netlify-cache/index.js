// Keeps what Doum has rendered and indexed, and its environment, from one deploy to the next.
// Both are keyed by content, so a restored copy can be stale but never wrong.
const FOLDERS = [".doum", ".venv"];

export const onPreBuild = ({ utils }) => utils.cache.restore(FOLDERS);
export const onPostBuild = ({ utils }) => utils.cache.save(FOLDERS);
