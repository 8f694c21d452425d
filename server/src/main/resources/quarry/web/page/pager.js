// The links between the pages of a list.
import { el } from "./dom.js";

/**
 * @param from what the page begins with, from 0
 * @param address gives the address of the page that begins with a number
 */
export function pager(from, size, total, address, label = "Pages") {
  if (total <= size && from === 0) return null;
  const page = Math.floor(from / size) + 1;
  const last = Math.max(1, Math.ceil(total / size));
  const link = (to, text, rel) =>
    to < 1 || to > last
      ? el("span", { class: "page off", "aria-hidden": "true" }, text)
      : el("a", { class: "page", rel, href: address((to - 1) * size) }, text);
  return el(
    "nav",
    { class: "pages", "aria-label": label },
    link(Math.min(page - 1, last), "← Previous", "prev"),
    el("span", { class: "where" }, `Page ${page.toLocaleString("en")} of ${last.toLocaleString("en")}`),
    link(page + 1, "Next →", "next"),
  );
}
