// What one source has that another lacks, topic by topic.
import { breakable, el, plural, scrollable } from "./dom.js";
import { addressOf, searchFor } from "./address.js";
import { choice } from "./choice.js";

/**
 * @param compared the sources to compare; those with the most answers stand in for those not named
 * @param compare called with two other ones, as `{a, b}`
 */
export function comparison({ topics, sources }, compared, compare) {
  const documents = sources.map(({ document }) => document);
  const largest = [...sources].sort((one, other) => other.answered - one.answered).map(({ document }) => document);
  const a = documents.includes(compared.a) ? compared.a : largest.find((document) => document !== compared.b);
  const b = documents.includes(compared.b) ? compared.b : largest.find((document) => document !== a);
  const rows = topics
    .map(({ topic, bySource }) => ({ topic, inA: bySource[a], inB: bySource[b] }))
    .filter(({ inA }) => inA)
    .sort((one, other) => answered(one.inB) - answered(other.inB) || answered(other.inA) - answered(one.inA));
  const lacking = rows.filter(({ inA, inB }) => answered(inA) > 0 && answered(inB) === 0);
  return el(
    "section",
    { "aria-labelledby": "comparison" },
    el("h2", { id: "comparison" }, "What one source has that another lacks"),
    el(
      "form",
      { class: "choices", "aria-label": "Sources to compare", onsubmit: (event) => event.preventDefault() },
      choice("This source", "a", documents, a, null, (chosen) => compare({ a: chosen, b: chosen === b ? a : b })),
      choice("beside this one", "b", documents, b, null, (chosen) => compare({ a: chosen === a ? b : a, b: chosen })),
    ),
    el(
      "p",
      { class: "about" },
      lacking.length === 0
        ? "The second answers something on every topic that the first answers."
        : `${plural(lacking.length, "topic", "topics")} that the first answers and the second doesn’t: ${lacking.map(({ topic }) => topic).join(", ")}.`,
    ),
    scrollable(
      el(
        "div",
        { class: "table", role: "group", "aria-label": "Table of the two sources" },
        el(
          "table",
          { class: "compared" },
          el("caption", { class: "unseen" }, `Entries and answers by topic in ${a} and ${b}`),
          el(
            "thead",
            {},
            el(
              "tr",
              {},
              el("th", { scope: "col" }, "Topic"),
              [a, b].flatMap((source) => ["Entries in ", "Answered in "].map((what) => el("th", { scope: "col" }, what, breakable(source)))),
            ),
          ),
          el("tbody", {}, rows.map(row)),
        ),
      ),
    ),
  );

  function row({ topic, inA, inB }) {
    return el(
      "tr",
      { class: answered(inA) > 0 && answered(inB) === 0 ? "lacking" : null },
      el("th", { scope: "row" }, topic),
      cell(inA?.entries, topic, a),
      cell(inA?.answered, topic, a, "answered"),
      cell(inB?.entries, topic, b),
      cell(inB?.answered, topic, b, "answered"),
    );
  }

  function cell(count, topic, source, state) {
    if (!count) return el("td", { class: "none" }, "0");
    const href = addressOf(searchFor({ topic: [topic], source: [source], state: state ? [state] : [] }));
    return el("td", {}, el("a", { href }, count.toLocaleString("en")));
  }
}

function answered(counts) {
  return counts?.answered ?? 0;
}
