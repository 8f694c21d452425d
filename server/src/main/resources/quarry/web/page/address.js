// The addresses of the views, and what they say about a search.

export const FILTERS = ["topic", "source", "state", "level"];
export const PAGE_SIZE = 10;

/** The search that an address asks for. */
export function searchOf(url) {
  const parameters = url.searchParams;
  return {
    q: parameters.get("q") ?? "",
    ...Object.fromEntries(FILTERS.map((name) => [name, parameters.getAll(name).filter(Boolean)])),
    code: parameters.get("code") === "true",
    from: Math.max(0, Number.parseInt(parameters.get("from") ?? "0", 10) || 0),
  };
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
  if (search.from > 0) result.set("from", search.from);
  return result;
}

export function addressOf(search) {
  const query = parameters(search).toString();
  return query ? `/?${query}` : "/";
}

export function requestOf(search) {
  const query = parameters(search);
  query.set("size", PAGE_SIZE);
  query.set("fold", "true");
  return `/api/search?${query}`;
}

/** A search with nothing but the given parts. */
export function searchFor(parts) {
  return { q: "", topic: [], source: [], state: [], level: [], code: false, from: 0, ...parts };
}

export function entryAddress(id) {
  return `/entries/${encodeURIComponent(id)}`;
}
