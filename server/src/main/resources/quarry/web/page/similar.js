// Questions that ask the same as an entry, or something near it.
import { el, placeOf, plural } from "./dom.js";
import { entryAddress } from "./address.js";
import { stateBadge } from "./badges.js";
import { disclosure } from "./disclosure.js";

/** The further down the list, the less related. */
const MOST_RELATED = 6;

/**
 * The section below an answer. It is there at once and filled when the questions have come.
 * @param load gives the server's answer
 */
export function similarSection(load) {
  const content = el("div", {}, el("p", { class: "quiet-note" }, "Looking for similar questions…"));
  load().then(
    ({ hits }) => content.replaceChildren(hits.length > 0 ? list(hits) : el("p", { class: "quiet-note" }, "No other question is like this one.")),
    (failure) => {
      if (failure.name !== "AbortError") content.replaceChildren(el("p", { class: "quiet-note", role: "alert" }, failure.message));
    },
  );
  return el("section", { class: "similar", "aria-labelledby": "similar" }, el("h2", { id: "similar" }, "Similar questions"), content);
}

function list(hits) {
  const ordered = [...hits.filter((hit) => hit.duplicate), ...hits.filter((hit) => !hit.duplicate).slice(0, MOST_RELATED)];
  return el("ul", { class: "questions" }, ordered.map((hit) => row(hit, relation(hit))));
}

function relation({ duplicate }) {
  return el("li", { class: `badge relation ${duplicate ? "same" : "related"}` }, duplicate ? "Same question" : "Related");
}

/** A question that leads to its entry, with what is known of it in a line below. */
export function row(entry, ...marks) {
  return el(
    "li",
    { class: "question", "data-id": entry.id },
    el("a", { href: entryAddress(entry.id) }, entry.question),
    el(
      "ul",
      { class: "badges", "aria-label": "About this question" },
      marks,
      stateBadge(entry.state),
      el("li", { class: "from" }, placeOf(entry.source)),
    ),
  );
}

/** The duplicates folded under a hit: how many there are, and at one click which. */
export function folded(hit, load) {
  const name = `Also asked in ${plural(hit.duplicates, "other place", "other places")}`;
  const fold = disclosure(`d-${hit.id}`, name, async () => {
    const size = Math.min(100, hit.duplicates + 10);
    const { hits } = await load(`/api${entryAddress(hit.id)}/similar?size=${size}`);
    return [el("ul", { class: "questions" }, hits.filter(({ duplicate }) => duplicate).map((other) => row(other)))];
  });
  return el("div", { class: "folded" }, fold.button, fold.content);
}
