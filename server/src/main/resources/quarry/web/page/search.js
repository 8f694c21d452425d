// The search view: results, filters, pages. With nothing to search for, the topics as a way in.

import * as api from "./api.js";
import { colour } from "./code.js";
import { el, escaped, facts, number, plural, say, show, title, view } from "./dom.js";

const PAGE = 10;
const FACETS = { topic: "Topic", state: "State", level: "Level", source: "Source" };
const SHOWN_VALUES = 8;
const START_LENGTH = 220;

/** @param parameters what the address asks for */
export async function searchView(parameters, signal) {
  const query = parameters.get("q") ?? "";
  const filtered = Object.keys(FACETS).some((name) => parameters.has(name));
  if (!query.trim() && !filtered) {
    return start(signal);
  }
  const asked = new URLSearchParams(parameters);
  asked.set("size", PAGE);
  const result = await api.search(asked, signal);
  title(query);
  say(result.total ? `${plural(result.total, "entry", "entries")} found` : "Nothing found");
  show(el("h1", { class: "hidden" }, query ? `Results for ${query}` : "Entries"),
    el("div", { class: "columns" }, facets(result.facets, parameters), results(result, parameters)));
}

async function start(signal) {
  const coverage = await api.coverage(signal);
  const sum = (key) => coverage.topics.reduce((total, topic) => total + topic[key], 0);
  title("");
  say("");
  show(
    el("h1", {}, "What do you want to be asked?"),
    el("p", { class: "lead" }, "Type a concept, an identifier or a whole question. Every related answer is found, whichever document it stands in."),
    el("ul", { class: "counts" },
      count(sum("entries"), "questions"), count(sum("answered"), "answered"),
      count(sum("unanswered") + sum("placeholder"), "open"), count(coverage.sources.length, "documents")),
    el("h2", { class: "hidden" }, "Topics"),
    el("ul", { class: "topics" }, coverage.topics.map((topic) =>
      el("li", {}, view(`/?topic=${encodeURIComponent(topic.topic)}`, {}, topic.topic, el("span", {}, number(topic.entries)))))));
}

const count = (value, name) => el("li", {}, el("strong", {}, number(value)), el("span", {}, name));

function results(result, parameters) {
  const from = Number(parameters.get("from") ?? 0);
  const list = el("ol", { class: "results", start: from + 1 }, result.hits.map(hit));
  return el("section", { "aria-label": "Results" }, found(result, parameters), result.hits.length ? list : nothing(parameters), pages(result, from, parameters));
}

function found(result, parameters) {
  const milliseconds = (result.tookMicros / 1000).toFixed(1);
  const chips = Object.keys(FACETS).flatMap((name) => parameters.getAll(name).map((value) => chip(name, value, parameters)));
  return el("div", { class: "found" }, el("span", { id: "found" }, `${plural(result.total, "entry", "entries")} in ${milliseconds} ms`), chips);
}

function chip(name, value, parameters) {
  return el("button", { type: "button", class: "chip", "aria-label": `Remove the filter ${FACETS[name]}: ${value}`,
    onclick: () => filter(parameters, name, value, false) }, value, el("span", { "aria-hidden": "true" }, "×"));
}

function nothing(parameters) {
  const filtered = Object.keys(FACETS).some((name) => parameters.has(name));
  return el("p", { class: "note" }, "Nothing found. ",
    filtered ? "Take a filter away, or use fewer words." : "Use fewer or other words; an identifier is found however it is written.");
}

function hit(entry) {
  const { question, answer, code } = entry.highlights;
  return el("li", { class: "hit" },
    el("h2", {}, view(`/entries/${entry.id}`, { class: "open" }, escaped(question))),
    facts(entry),
    answer.map((passage) => el("p", {}, escaped(passage))),
    code.length ? snippet(code, entry.code[0]?.language) : null,
    answer.length || code.length ? null : beginning(entry));
}

function snippet(passages, language) {
  const code = el("code", {});
  passages.forEach((passage, i) => code.append(i ? "\n" : "", escaped(passage)));
  colour(code, language);
  return el("pre", { tabindex: "0", "aria-label": "Code" }, code);
}

function beginning(entry) {
  if (entry.state !== "answered") return null;
  const text = entry.answer.replace(/```[^\n]*|[*`#|]|-{3,}/g, "").replace(/\s+/g, " ").trim();
  const short = text.length > START_LENGTH ? `${text.slice(0, START_LENGTH)}…` : text;
  return el("p", { class: "start" }, short);
}

function facets(counts, parameters) {
  const wide = matchMedia("(min-width: 56.01rem)").matches;
  const chosen = Object.keys(FACETS).flatMap((name) => parameters.getAll(name)).length;
  return el("details", { class: "facets", open: wide },
    el("summary", {}, chosen ? `Filters (${chosen})` : "Filters"),
    Object.entries(FACETS).map(([name, label]) => facet(name, label, counts[name], parameters)));
}

function facet(name, label, counts, parameters) {
  const chosen = parameters.getAll(name);
  const missing = chosen.filter((value) => !counts.some((other) => other.value === value)).map((value) => ({ value, count: 0 }));
  const all = [...counts, ...missing];
  if (!all.length) return null;
  const boxes = all.map(({ value, count }) => el("label", {},
    el("input", { type: "checkbox", name, value, checked: chosen.includes(value),
      onchange: (event) => filter(parameters, name, value, event.target.checked) }),
    el("span", {}, value), el("span", { class: "count" }, number(count))));
  const rest = boxes.slice(SHOWN_VALUES).filter((box) => !box.querySelector("input").checked);
  rest.forEach((box) => { box.hidden = true; });
  const more = rest.length
    ? el("button", { type: "button", class: "more", onclick: (event) => {
        rest.forEach((box) => { box.hidden = false; });
        event.target.remove();
      } }, `${rest.length} more`)
    : null;
  return el("fieldset", {}, el("legend", {}, label), boxes, more);
}

function filter(parameters, name, value, wanted) {
  const next = new URLSearchParams(parameters);
  const values = next.getAll(name).filter((other) => other !== value);
  next.delete(name);
  next.delete("from");
  [...values, ...(wanted ? [value] : [])].forEach((other) => next.append(name, other));
  document.dispatchEvent(new CustomEvent("go", { detail: { path: `/?${next}`, focus: { name, value } } }));
}

function pages(result, from, parameters) {
  const at = (start) => {
    const next = new URLSearchParams(parameters);
    if (start > 0) next.set("from", start);
    else next.delete("from");
    return `/?${next}`;
  };
  const before = from > 0 ? view(at(Math.max(0, from - PAGE)), { rel: "prev" }, "← Previous") : null;
  const after = from + PAGE < result.total ? view(at(from + PAGE), { rel: "next" }, "Next →") : null;
  return before || after ? el("nav", { class: "pages", "aria-label": "Pages" }, before, after) : null;
}
