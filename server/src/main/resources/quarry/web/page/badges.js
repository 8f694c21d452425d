// What an entry is, in a line of small words.
import { el } from "./dom.js";

const STATES = { answered: "Answered", unanswered: "Unanswered", placeholder: "Placeholder" };

export function stateName(state) {
  return STATES[state] ?? state;
}

export function badges(entry) {
  return el(
    "ul",
    { class: "badges", "aria-label": "About this entry" },
    el("li", { class: "badge topic" }, entry.topic),
    entry.level && el("li", { class: "badge level" }, entry.level),
    el("li", { class: `badge state ${entry.state}` }, stateName(entry.state)),
  );
}

/** The document and line an entry came from. */
export function place(entry) {
  const { document, line, endLine, number } = entry.source;
  const lines = endLine > line ? `lines ${line}–${endLine}` : `line ${line}`;
  return el(
    "p",
    { class: "place" },
    el("span", { class: "document" }, document),
    el("span", { class: "lines" }, lines),
    number && el("span", { class: "number" }, `no. ${number}`),
    entry.section && el("span", { class: "section" }, entry.section),
  );
}
