// What an entry is, in a line of small words.
import { el } from "./dom.js";
import { addressOf } from "./address.js";

const STATES = { answered: "Answered", unanswered: "Unanswered", placeholder: "Placeholder" };

export function stateName(state) {
  return STATES[state] ?? state;
}

export function stateBadge(state) {
  return el("li", { class: `badge state ${state}` }, stateName(state));
}

/** @param search the search being shown, which a click on the topic narrows; null where there is none */
export function badges(entry, search = null, ...marks) {
  return el(
    "ul",
    { class: "badges", "aria-label": "About this entry" },
    marks,
    narrowing(search, "topic", entry.topic)
      ? el("li", {}, el("a", { class: "badge topic", ...narrowing(search, "topic", entry.topic) }, entry.topic))
      : el("li", { class: "badge topic" }, entry.topic),
    entry.level && el("li", { class: "badge level" }, entry.level),
    stateBadge(entry.state),
  );
}

/** The document and line an entry came from. */
export function place(entry, search = null) {
  const { document, line, endLine, number } = entry.source;
  const lines = endLine > line ? `lines ${line}–${endLine}` : `line ${line}`;
  const narrower = narrowing(search, "source", document);
  return el(
    "p",
    { class: "place" },
    narrower ? el("a", { class: "document", ...narrower }, document) : el("span", { class: "document" }, document),
    el("span", { class: "lines" }, lines),
    number && el("span", { class: "number" }, `no. ${number}`),
    entry.section && el("span", { class: "section" }, entry.section),
  );
}

/** What a link needs to narrow a search to a value; null where the search has it already. */
function narrowing(search, name, value) {
  if (!search || search[name].includes(value)) return null;
  return {
    href: addressOf({ ...search, [name]: [value], from: 0 }),
    title: `Only results with the ${name} “${value}”`,
  };
}
