// Keeps what Doum has published, rendered and indexed, and its environment, from one deploy to the
// next. Doum compares all of it by content, so a restored copy can be stale but never wrong.
// What is published is only of use with its record, `.public.doum`, and the other way round.
const FOLDERS = [".doum", "public", ".public.doum", ".venv"];

export const onPreBuild = ({ utils }) => utils.cache.restore(FOLDERS);
export const onPostBuild = ({ utils }) => utils.cache.save(FOLDERS);
