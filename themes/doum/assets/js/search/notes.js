/* Notes above the results on how the query was interpreted. */
import { element, goLink } from "./print.js";
import { changed, urlOf } from "./state.js";

/**
 * Prints the corrected query and the suggested one.
 * @type {(state: SearchState, answer: SearchAnswer, data: SearchData) => Node[]}
 */
export function notesOf(state, { corrected, suggestion }, { say }) {
  const notes = [];
  if (corrected) {
    const exact = urlOf({ ...state, exact: "1", page: 1 });
    notes.push(note(say("corrected", corrected), exact, say("exactly", corrected)));
  }
  if (suggestion) notes.push(note(say("meant"), urlOf(changed(state, { q: suggestion })), suggestion));
  return notes;
}

/** @type {(text: string, href: string, link: string) => Node} */
function note(text, href, link) {
  return element("p", [text, " ", goLink(href, link)]);
}
