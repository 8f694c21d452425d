// The coverage table: topics by sources, with counts by state.
import { el, scrollable } from "./dom.js";
import { addressOf, searchFor } from "./address.js";

const STATES = ["answered", "unanswered", "placeholder"];

export function coverageElement(coverage) {
  const sources = coverage.sources;
  const number = (value) => value.toLocaleString("en");
  const sum = (rows) =>
    Object.fromEntries(["entries", ...STATES].map((name) => [name, rows.reduce((total, row) => total + row[name], 0)]));
  return el(
    "div",
    { class: "coverage" },
    el("h1", { tabindex: "-1" }, "Coverage"),
    el(
      "p",
      { class: "lead" },
      "How many questions each document has on each topic, and how many of them are answered. ",
      "A number opens its questions.",
    ),
    el(
      "p",
      { class: "key", "aria-hidden": "true" },
      STATES.map((state) => el("span", { class: `badge state ${state}` }, state)),
    ),
    scrollable(
      el(
        "div",
        { class: "table", role: "group", "aria-label": "Coverage table" },
        el(
          "table",
          {},
          el("caption", { class: "unseen" }, "Entries by topic and source, with counts by state"),
          el(
            "thead",
            {},
            el(
              "tr",
              {},
              el("th", { scope: "col" }, "Topic"),
              el("th", { scope: "col" }, "All sources"),
              sources.map(({ document }) =>
                el(
                  "th",
                  { scope: "col" },
                  el("a", { href: addressOf(searchFor({ source: [document] })), title: document }, document),
                ),
              ),
            ),
          ),
          el(
            "tbody",
            {},
            coverage.topics.map((topic) =>
              el(
                "tr",
                {},
                el("th", { scope: "row" }, el("a", { href: addressOf(searchFor({ topic: [topic.topic] })) }, topic.topic)),
                cell(topic, { topic: [topic.topic] }, topic.topic, "total"),
                sources.map(({ document }) =>
                  cell(
                    topic.bySource[document],
                    { topic: [topic.topic], source: [document] },
                    `${topic.topic} in ${document}`,
                  ),
                ),
              ),
            ),
          ),
          el(
            "tfoot",
            {},
            el(
              "tr",
              {},
              el("th", { scope: "row" }, "All topics"),
              el("td", { class: "total" }, counts(sum(coverage.topics), {}, "all", false)),
              sources.map((source) => cell(source, { source: [source.document] }, source.document, "total")),
            ),
          ),
        ),
      ),
    ),
  );

  function cell(row, filter, name, kind) {
    if (!row || row.entries === 0) {
      return el("td", { class: "none" }, el("span", { class: "unseen" }, "none"), el("span", { "aria-hidden": "true" }, "·"));
    }
    return el("td", { class: kind ?? null }, counts(row, filter, name, true));
  }

  function counts(row, filter, name, linked) {
    const said = STATES.map((state) => `${number(row[state])} ${state}`).join(", ");
    const content = [
      el("span", { class: "entries" }, number(row.entries)),
      el(
        "span",
        { class: "states", "aria-hidden": "true" },
        STATES.filter((state) => row[state] > 0).map((state) => el("span", { class: state }, number(row[state]))),
      ),
    ];
    if (!linked) return [...content, el("span", { class: "unseen" }, ` entries: ${said}`)];
    return el(
      "a",
      {
        href: addressOf(searchFor(filter)),
        title: said,
        "aria-label": `${name}: ${number(row.entries)} entries, ${said}`,
      },
      content,
    );
  }
}
