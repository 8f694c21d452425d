// The filters beside the results, with counts, and the chips that take them away.
import { el } from "./dom.js";
import { FILTERS, hasFilters } from "./address.js";
import { stateName } from "./badges.js";

const TITLES = { topic: "Topic", source: "Source", state: "State", level: "Level" };
/** Values shown before "show all". */
const SHORT = 8;
const unfolded = new Set();
/** Beside the results there is room for the filters; above them they fold away. */
const wide = matchMedia("(min-width: 56rem)");
wide.addEventListener("change", () => {
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const all = document.querySelectorAll(".filters");
  for (const filters of all) filters.open = wide.matches;
});

/** @param change called with the search that a click asks for */
export function facetsElement(search, facets, change) {
  const chosen = FILTERS.reduce((count, name) => count + search[name].length, search.code ? 1 : 0);
  return el(
    "details",
    { class: "filters", open: wide.matches },
    el("summary", {}, chosen > 0 ? `Filters (${chosen})` : "Filters"),
    el(
      "form",
      { "aria-label": "Filters", onsubmit: (event) => event.preventDefault() },
      FILTERS.map((name) => group(name, search, facets[name] ?? [], change)),
      el(
        "fieldset",
        {},
        el("legend", {}, "Code"),
        option("code", "true", "With code only", null, search.code, () =>
          change({ ...search, code: !search.code, from: 0 }),
        ),
      ),
    ),
  );
}

function group(name, search, counts, change) {
  const chosen = search[name];
  const missing = chosen.filter((value) => !counts.some((count) => count.value === value));
  const all = [...missing.map((value) => ({ value, count: 0 })), ...counts];
  if (all.length === 0) return null;
  const toggle = (value) =>
    change({
      ...search,
      [name]: chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value],
      from: 0,
    });
  const options = all.map(({ value, count }) =>
    option(name, value, name === "state" ? stateName(value) : value, count, chosen.includes(value), () => toggle(value)),
  );
  const list = el("div", { class: "options" });
  const fill = () => list.replaceChildren(...(unfolded.has(name) ? options : options.slice(0, SHORT)));
  fill();
  const more =
    options.length > SHORT &&
    el("button", { type: "button", class: "quiet", "aria-expanded": String(unfolded.has(name)) }, label());
  function label() {
    return unfolded.has(name) ? "Show fewer" : `Show all ${options.length}`;
  }
  if (more) {
    more.addEventListener("click", () => {
      if (!unfolded.delete(name)) unfolded.add(name);
      fill();
      more.textContent = label();
      more.setAttribute("aria-expanded", String(unfolded.has(name)));
    });
  }
  return el("fieldset", {}, el("legend", {}, TITLES[name]), list, more);
}

function option(name, value, text, count, checked, onchange) {
  const box = el("input", { type: "checkbox", name, value, checked, onchange });
  return el(
    "label",
    { class: "option", title: text },
    box,
    el("span", { class: "value" }, text),
    count !== null && el("span", { class: "count" }, count.toLocaleString("en")),
  );
}

/** The filters that are on, each with a way to take it off; null when there are none. */
export function chips(search, change) {
  if (!hasFilters(search)) return null;
  const values = FILTERS.flatMap((name) => search[name].map((value) => ({ name, value })));
  const without = (name, value) =>
    change({ ...search, [name]: search[name].filter((other) => other !== value), from: 0 });
  return el(
    "ul",
    { class: "chips", "aria-label": "Filters that are on" },
    values.map(({ name, value }) =>
      el("li", {}, chip(TITLES[name], name === "state" ? stateName(value) : value, () => without(name, value))),
    ),
    search.code && el("li", {}, chip("Code", "with code only", () => change({ ...search, code: false, from: 0 }))),
    el(
      "li",
      {},
      el(
        "button",
        {
          type: "button",
          class: "quiet",
          onclick: () => change({ ...search, topic: [], source: [], state: [], level: [], code: false, from: 0 }),
        },
        "Clear all",
      ),
    ),
  );
}

function chip(title, value, onclick) {
  return el(
    "button",
    { type: "button", class: "chip", onclick, "aria-label": `Remove the filter ${title}: ${value}` },
    el("span", { class: "kind" }, title),
    value,
    el("span", { class: "cross", "aria-hidden": "true" }, "×"),
  );
}
