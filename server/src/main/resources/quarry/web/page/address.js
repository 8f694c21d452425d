// The addresses of the views, and what they say about a search.

export const FILTERS = ["topic", "source", "state", "level"];
export const PAGE_SIZE = 10;
/** Views that stand at an address of their own, beside searches and entries. */
export const VIEWS = { "/coverage": "Coverage", "/gaps": "Gaps", "/study": "Study list", "/duplicates": "Duplicates", "/syllabus": "Syllabus", "/asked": "Questions checked" };

export function isView(path) {
  return path === "/" || Object.hasOwn(VIEWS, path) || path.startsWith("/entries/");
}

/** The search that an address asks for. */
export function searchOf(url) {
  const parameters = url.searchParams;
  return {
    q: parameters.get("q") ?? "",
    ...Object.fromEntries(FILTERS.map((name) => [name, parameters.getAll(name).filter(Boolean)])),
    code: parameters.get("code") === "true",
    exact: parameters.get("exact") === "true",
    explain: parameters.get("explain") === "true",
    from: fromOf(url),
  };
}

/** Where in a list the page begins. */
export function fromOf(url) {
  return Math.max(0, Number.parseInt(url.searchParams.get("from") ?? "0", 10) || 0);
}

export function isEmpty(search) {
  return !search.q.trim() && !hasFilters(search);
}

export function hasFilters(search) {
  return search.code || FILTERS.some((name) => search[name].length > 0);
}

function parameters(search) {
  const result = new URLSearchParams();
  if (search.q) result.set("q", search.q);
  for (const name of FILTERS) for (const value of search[name]) result.append(name, value);
  if (search.code) result.set("code", "true");
  if (search.exact) result.set("exact", "true");
  if (search.explain) result.set("explain", "true");
  if (search.from > 0) result.set("from", String(search.from));
  return result;
}

export function addressOf(search) {
  return withParameters("/", parameters(search));
}

/**
 * @param typing whether the last word may be unfinished
 * @param opened whether an address was opened, which tells nothing of what anybody looks for here
 */
export function requestOf(search, typing, opened) {
  const query = parameters(search);
  if (typing) query.set("typing", "true");
  if (opened) query.set("uncounted", "true");
  query.set("size", String(PAGE_SIZE));
  query.set("fold", "true");
  query.set("html", "true");
  return `/api/search?${query}`;
}

/** A search with nothing but the given parts. */
export function searchFor(parts) {
  return { q: "", topic: [], source: [], state: [], level: [], code: false, exact: false, explain: false, from: 0, ...parts };
}

export function entryAddress(id) {
  return `/entries/${encodeURIComponent(id)}`;
}

/** A path with parameters, those without a value left out. */
export function withParameters(path, values) {
  const query = new URLSearchParams();
  for (const [name, value] of values instanceof URLSearchParams ? values : Object.entries(values)) {
    for (const one of [value].flat()) if (one !== null && one !== undefined && one !== "" && one !== 0) query.append(name, one);
  }
  return query.size > 0 ? `${path}?${query}` : path;
}
