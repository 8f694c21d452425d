// Topics by sources as a table in which a darker cell has more entries; the number stands in it.
import { breakable, el, scrollable } from "./dom.js";
import { addressOf, searchFor } from "./address.js";

const STEPS = 5;
/** More columns than that are shown only when asked for. */
const MOST_SOURCES = 40;

export function heatMap(coverage) {
  const largest = new Set([...coverage.sources].sort((a, b) => b.entries - a.entries).slice(0, MOST_SOURCES));
  const sources = coverage.sources.filter((source) => largest.has(source));
  const section = mapOf(coverage.topics, sources);
  if (sources.length === coverage.sources.length) return section;
  const all = () => section.replaceWith(mapOf(coverage.topics, coverage.sources));
  const count = coverage.sources.length.toLocaleString("en");
  section.append(
    el(
      "p",
      { class: "about" },
      `These are the ${MOST_SOURCES} largest sources. `,
      el("button", { type: "button", class: "quiet", onclick: all }, `Show all ${count}`),
    ),
  );
  return section;
}

function mapOf(topics, sources) {
  const most = Math.max(1, ...topics.flatMap(({ bySource }) => Object.values(bySource).map(({ entries }) => entries)));
  const filter = (parts) => addressOf(searchFor(parts));
  const sum = (name) => topics.reduce((total, counts) => total + counts[name], 0);
  const total = { entries: sum("entries"), unanswered: sum("unanswered"), placeholder: sum("placeholder") };
  return el(
    "section",
    { "aria-labelledby": "heat" },
    el("h2", { id: "heat" }, "Topics by source"),
    el("p", { class: "about" }, "Entries of each source on each topic, and how many of them are open. A number opens its questions."),
    el(
      "p",
      { class: "scale", "aria-hidden": "true" },
      "Fewer ",
      Array.from({ length: STEPS }, (_, step) => el("span", { class: `heat-${step + 1}` })),
      " more",
    ),
    scrollable(
      el(
        "div",
        { class: "table", role: "group", "aria-label": "Table of topics by source" },
        el(
          "table",
          { class: "heat" },
          el("caption", { class: "unseen" }, "Entries by topic and source, with those that are open"),
          el(
            "thead",
            {},
            el(
              "tr",
              {},
              el("th", { scope: "col" }, "Topic"),
              el("th", { scope: "col" }, "All sources"),
              sources.map(({ document }) =>
                el("th", { scope: "col" }, el("a", { href: filter({ source: [document] }), title: document }, breakable(document))),
              ),
            ),
          ),
          el(
            "tbody",
            {},
            topics.map((topic) =>
              el(
                "tr",
                {},
                el("th", { scope: "row" }, el("a", { href: filter({ topic: [topic.topic] }) }, topic.topic)),
                cell(topic, filter({ topic: [topic.topic] }), topic.topic, "total"),
                sources.map(({ document }) => {
                  const counts = topic.bySource[document];
                  const href = filter({ topic: [topic.topic], source: [document] });
                  return cell(counts, href, `${topic.topic} in ${document}`, counts && `heat-${step(counts.entries, most)}`);
                }),
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
              cell(total, null, "All topics", "total"),
              sources.map((source) => cell(source, filter({ source: [source.document] }), source.document, "total")),
            ),
          ),
        ),
      ),
    ),
  );
}

/** Few large cells must not leave all others pale: the steps follow the root of the count. */
function step(entries, most) {
  return Math.min(STEPS, 1 + Math.floor(STEPS * Math.sqrt(entries / most)));
}

function cell(counts, href, name, kind) {
  if (!counts || counts.entries === 0) {
    return el("td", { class: "none" }, el("span", { class: "unseen" }, "none"), el("span", { "aria-hidden": "true" }, "·"));
  }
  const open = counts.unanswered + counts.placeholder;
  const entries = counts.entries.toLocaleString("en");
  const said = `${entries} ${counts.entries === 1 ? "entry" : "entries"}, ${open.toLocaleString("en")} open`;
  const shown = [el("span", { class: "entries" }, entries), open > 0 && el("span", { class: "open" }, ` ${open.toLocaleString("en")} open`)];
  return el("td", { class: kind }, href ? el("a", { href, title: said, "aria-label": `${name}: ${said}` }, shown) : shown);
}
