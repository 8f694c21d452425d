// The questions that more than one entry asks.
import { el, listView, plural } from "./dom.js";
import { withParameters } from "./address.js";
import { pager } from "./pager.js";
import { row } from "./similar.js";

const PAGE_SIZE = 20;
/** More of them are shown only when asked for. */
const MOST_ENTRIES = 20;

export function duplicatesRequest(from) {
  return withParameters("/api/duplicates", { from, size: PAGE_SIZE });
}

export function duplicatesHeading({ total }) {
  return total === 0
    ? "No question is asked twice"
    : `${plural(total, "question is", "questions are")} asked more than once`;
}

export function duplicatesElement(list, from) {
  const { total, entries, clusters } = list;
  const about = total > 0 && `, in ${plural(entries, "entry", "entries")}. The more sources ask a question, the likelier it is asked again.`;
  return listView(
    "duplicates",
    "Duplicates",
    [el("b", {}, duplicatesHeading(list)), about],
    el("ol", { class: "clusters", start: from + 1 }, clusters.map(cluster)),
    pager(from, PAGE_SIZE, total, (next) => withParameters("/duplicates", { from: next })),
  );
}

function cluster({ question, size, sources, best, entries }, at) {
  const name = el("h2", { id: `cluster-${at}` }, question);
  const chosen = entries.find(({ id }) => id === best);
  const rowOf = (entry) => row(entry, entry === chosen && el("li", { class: "badge best" }, "Best answer"));
  const questions = el("ul", { class: "questions" }, entries.slice(0, MOST_ENTRIES).map(rowOf));
  const showAll = () => {
    const button = el("button", { type: "button", class: "quiet" }, `Show all ${size.toLocaleString("en")}`);
    button.addEventListener("click", () => {
      questions.append(...entries.slice(MOST_ENTRIES).map(rowOf));
      questions.querySelector(`li:nth-child(${MOST_ENTRIES + 1}) a`).focus();
      button.remove();
    });
    return button;
  };
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
      questions,
      entries.length > MOST_ENTRIES && showAll(),
    ),
  );
}
