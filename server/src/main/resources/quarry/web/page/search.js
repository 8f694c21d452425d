// The results of a search, with filters, chips and pages.
import { el, plural } from "./dom.js";
import { addressOf, hasFilters, PAGE_SIZE, searchFor } from "./address.js";
import { chips, facetsElement } from "./facets.js";
import { hitElement } from "./hit.js";
import { nothingFound } from "./notice.js";

/** @param change called with the search that a filter asks for */
export function resultsElement(search, result, change) {
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
      chips(search, change),
      result.total === 0 && nothingFound(search, hasFilters(search), clear),
      result.hits.length > 0 && el("ol", { class: "hits", start: search.from + 1 }, result.hits.map(hitElement)),
      pages(search, result),
    ),
  );
}

export function heading(search, result) {
  const count = (result.totalRelation === "gte" ? "More than " : "") + plural(result.total, "result", "results");
  const query = search.q.trim();
  return query ? `${count} for “${query.length > 60 ? `${query.slice(0, 60)}…` : query}”` : count;
}

function pages(search, result) {
  if (result.total <= PAGE_SIZE && search.from === 0) return null;
  const page = Math.floor(search.from / PAGE_SIZE) + 1;
  const last = Math.max(1, Math.ceil(result.total / PAGE_SIZE));
  const link = (to, text, rel) =>
    to < 1 || to > last
      ? el("span", { class: "page off", "aria-hidden": "true" }, text)
      : el("a", { class: "page", rel, href: addressOf({ ...search, from: (to - 1) * PAGE_SIZE }) }, text);
  return el(
    "nav",
    { class: "pages", "aria-label": "Pages of results" },
    link(Math.min(page - 1, last), "← Previous", "prev"),
    el("span", { class: "where" }, `Page ${page.toLocaleString("en")} of ${last.toLocaleString("en")}`),
    link(page + 1, "Next →", "next"),
  );
}
