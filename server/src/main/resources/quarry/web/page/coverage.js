// Topics by sources: what is asked, what is answered.

import * as api from "./api.js";
import { el, number, say, show, title, view } from "./dom.js";

const search = (parameters) => `/?${new URLSearchParams(parameters)}`;

export async function coverageView(signal) {
  const { topics, sources } = await api.coverage(signal);
  title("Coverage");
  say("");
  show(
    el("h1", {}, "Coverage"),
    el("p", { class: "lead" }, "How many questions each document asks on each topic, and how many of them it answers."),
    el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Coverage by topic and document" },
      el("table", { class: "coverage" },
        el("caption", {}, "Answered of asked questions; “filler” counts answers that are none."),
        head(sources),
        el("tbody", {}, topics.map((topic) => row(topic, sources))),
        foot(topics, sources))));
}

const head = (sources) => el("thead", {}, el("tr", {},
  el("th", { scope: "col" }, "Topic"), el("th", { scope: "col" }, "All"),
  sources.map((source) => el("th", { scope: "col" }, view(search({ source: source.document }), {}, source.document)))));

const row = (topic, sources) => el("tr", {},
  el("th", { scope: "row" }, view(search({ topic: topic.topic }), {}, topic.topic)),
  cell(topic, { topic: topic.topic }),
  sources.map((source) => cell(topic.bySource[source.document], { topic: topic.topic, source: source.document })));

const foot = (topics, sources) => el("tfoot", {}, el("tr", {},
  el("th", { scope: "row" }, "All"),
  cell(sum(topics), null),
  sources.map((source) => cell(source, { source: source.document }))));

const sum = (rows) => rows.reduce((total, { entries, answered, placeholder }) => ({
  entries: total.entries + entries, answered: total.answered + answered, placeholder: total.placeholder + placeholder,
}), { entries: 0, answered: 0, placeholder: 0 });

function cell(counts, parameters) {
  if (!counts) return el("td", {}, el("span", { class: "part" }, "–"));
  const text = `${number(counts.answered)} of ${number(counts.entries)}`;
  const filler = counts.placeholder ? el("span", { class: "part" }, ` (${number(counts.placeholder)} filler)`) : null;
  return el("td", {}, parameters ? view(search(parameters), {}, text) : text, filler);
}
