// What the page says when there is nothing to show.
import { el, shorten } from "./dom.js";

export function failureNotice(failure, again) {
  return el(
    "div",
    { class: "notice failure", role: "alert" },
    el("h1", {}, failure.message),
    el("p", {}, failure.detail ?? ""),
    again && el("p", {}, el("button", { type: "button", onclick: again }, "Try again")),
  );
}

export function emptyIndex() {
  return el(
    "div",
    { class: "notice" },
    el("h1", {}, "The index is empty"),
    el("p", {}, "Give Quarry some documents: ", el("code", {}, "./quarry serve PATH"), "."),
  );
}

export function nothingFound(search, filtered, clear) {
  const quoted = /"/.test(search.q);
  const words = search.q.trim().split(/\s+/).length;
  return el(
    "div",
    { class: "notice" },
    el("h2", {}, search.q.trim() ? `Nothing matches “${shorten(search.q.trim(), 80)}”` : "Nothing matches these filters"),
    el(
      "ul",
      {},
      filtered && el("li", {}, el("button", { type: "button", class: "quiet", onclick: clear }, "Search without the filters")),
      quoted && el("li", {}, "Leave the quotation marks out: they ask for exactly these words in this order."),
      words > 2 && el("li", {}, "Use fewer words: most of them must match."),
      search.q.trim() && el("li", {}, "Try another word for it, or the name as it stands in code."),
      el("li", {}, el("a", { href: "/" }, "Browse the topics"), " to see what there is."),
    ),
  );
}
