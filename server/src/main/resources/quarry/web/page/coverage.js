// What the material covers: how ready each topic is, topics by sources, and what one source has that another lacks.
import { el, plural } from "./dom.js";
import { comparison } from "./comparison.js";
import { heatMap } from "./heatmap.js";
import { emptyIndex } from "./notice.js";
import { percent } from "./words.js";
import { readinessTable } from "./readiness.js";

/**
 * @param compared the two sources to compare, as far as the address names them
 * @param compare called with two other ones
 */
export function coverageElement(coverage, compared, compare) {
  const { distinct, ready } = coverage;
  if (coverage.topics.length === 0) return emptyIndex();
  return el(
    "div",
    { class: "coverage" },
    el("h1", { tabindex: "-1" }, "Coverage"),
    el(
      "p",
      { class: "lead" },
      el("b", {}, plural(distinct, "distinct question", "distinct questions")),
      ` on ${plural(coverage.topics.length, "topic", "topics")}, `,
      el("b", {}, percent(ready, distinct)),
      " of them with a full answer somewhere in ",
      plural(coverage.sources.length, "document", "documents"),
      ".",
    ),
    readinessTable(coverage.topics),
    heatMap(coverage),
    unclearDocuments(coverage.unclear),
    coverage.sources.length > 1 && comparison(coverage, compared, compare),
  );
}

/** Documents that may hold more than was found in them. */
function unclearDocuments(documents) {
  const told = ({ document, entries, lines, unused }) =>
    el("li", {}, `${document}: ${plural(entries, "entry", "entries")} out of ${lines} lines, ${unused} unused`);
  return (
    documents.length > 0 &&
    el("section", {}, el("h2", {}, "Hardly understood"), el("ul", {}, documents.map(told)))
  );
}
