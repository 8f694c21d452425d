// The questions that more than one entry asks.
import { el, plural } from "./dom.js";
import { withParameters } from "./address.js";
import { pager } from "./pager.js";
import { row } from "./similar.js";

const PAGE_SIZE = 20;

export function duplicatesHeading(clusters) {
  return clusters.length === 0
    ? "No question is asked twice"
    : `${plural(clusters.length, "question is", "questions are")} asked more than once`;
}

export function duplicatesElement(clusters, from) {
  const shown = clusters.slice(from, from + PAGE_SIZE);
  const entries = clusters.reduce((sum, cluster) => sum + cluster.size, 0);
  return el(
    "div",
    { class: "list duplicates" },
    el("h1", { tabindex: "-1" }, "Duplicates"),
    el(
      "p",
      { class: "lead" },
      el("b", {}, duplicatesHeading(clusters)),
      clusters.length > 0 && `, in ${plural(entries, "entry", "entries")}. The more sources ask a question, the likelier it is asked again.`,
    ),
    el("ol", { class: "clusters", start: from + 1 }, shown.map(cluster)),
    pager(from, PAGE_SIZE, clusters.length, (next) => withParameters("/duplicates", { from: next })),
  );
}

function cluster({ question, size, sources, best, entries }, at) {
  const name = el("h2", { id: `cluster-${at}` }, question);
  const chosen = entries.find(({ id }) => id === best);
  const ordered = chosen ? [chosen, ...entries.filter((entry) => entry !== chosen)] : entries;
  return el(
    "li",
    { class: "cluster" },
    el(
      "article",
      { "aria-labelledby": `cluster-${at}` },
      name,
      el(
        "p",
        { class: "figures" },
        `${plural(sources, "source", "sources")}, ${plural(size, "entry", "entries")}`,
        chosen ? null : el("span", { class: "open" }, ", no answer yet"),
      ),
      el(
        "ul",
        { class: "questions" },
        ordered.map((entry) => row(entry, entry === chosen && el("li", { class: "badge best" }, "Best answer"))),
      ),
    ),
  );
}
