// The results of a search, with filters, chips and pages.
import { el, plural, shorten } from "./dom.js";
import { addressOf, hasFilters, PAGE_SIZE, searchFor } from "./address.js";
import { chips, facetsElement } from "./facets.js";
import { hitElement } from "./hit.js";
import { nothingFound } from "./notice.js";
import { pager } from "./pager.js";

/**
 * @param change called with the search that a filter asks for
 * @param load gives the server's answer to a path
 */
export function resultsElement(search, result, { change, load }) {
  const clear = () => change(searchFor({ q: search.q }));
  return el(
    "div",
    { class: "search" },
    (result.total > 0 || hasFilters(search)) && facetsElement(search, result.facets, change),
    el(
      "div",
      { class: "results" },
      el(
        "div",
        { class: "summary" },
        el("h1", {}, heading(search, result)),
        el("span", { class: "took" }, `${(result.tookMicros / 1000).toLocaleString("en", { maximumFractionDigits: 1 })} ms`),
      ),
      correction(search, result),
      (result.notes ?? []).map((note) => el("p", { class: "quiet-note" }, note)),
      chips(search, change),
      result.total === 0 && nothingFound(search, hasFilters(search), clear),
      result.hits.length > 0 && el("ol", { class: "hits", start: search.from + 1 }, result.hits.map((hit) => hitElement(hit, search, load))),
      pager(search.from, PAGE_SIZE, result.total, (from) => addressOf({ ...search, from }), "Pages of results"),
    ),
  );
}

/** What was searched for instead of what was typed, and the way to search for that; null when nothing was corrected. */
function correction(search, { corrected }) {
  if (!corrected) return null;
  return el(
    "p",
    { class: "correction" },
    "Showing results for ",
    el("b", {}, corrected.text),
    corrected.reason && el("span", { class: "reason" }, ` (${corrected.reason})`),
    ". ",
    el("a", { href: addressOf({ ...search, exact: true, from: 0 }) }, `Search instead for “${search.q.trim()}”`),
  );
}

export function heading(search, result) {
  const questions = (result.totalRelation === "gte" ? "More than " : "") + plural(result.total, "question", "questions");
  const count = result.entries > result.total ? `${questions} in ${plural(result.entries, "entry", "entries")}` : questions;
  const query = result.corrected?.text ?? search.q.trim();
  return query ? `${count} for “${shorten(query, 60)}”` : count;
}
