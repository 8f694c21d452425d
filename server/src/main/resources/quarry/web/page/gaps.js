// The questions without an answer of their own: true gaps, partly answered ones, and those answered elsewhere.
import { el, listView, placeOf, plural } from "./dom.js";
import { addressOf, entryAddress, fromOf, searchFor, withParameters } from "./address.js";
import { badges, place, stateName } from "./badges.js";
import { choice } from "./choice.js";
import { disclosure } from "./disclosure.js";
import { rendered } from "./markdown.js";
import { pager } from "./pager.js";
import { tiles } from "./tiles.js";

const PAGE_SIZE = 20;
const MOST_SEARCHES = 20;
/** A question asked all over is not helped by naming every place. */
export const MOST_PLACES = 8;
/** In the order of how much is missing. */
const KINDS = {
  gap: { name: "True gaps", badge: "True gap", about: "nothing in the material answers it" },
  partly: { name: "Partly answered", badge: "Partly answered", about: "other entries answer a part of it" },
  elsewhere: { name: "Answered elsewhere", badge: "Answered elsewhere", about: "another entry answers all of it" },
};
const LEVELS = ["Junior", "Mid", "Senior"];
const OPEN_STATES = ["unanswered", "placeholder"];

/** What an address asks for. */
export function gapsOf(url) {
  const value = (name) => url.searchParams.get(name) ?? "";
  const kind = value("kind");
  return {
    topic: value("topic"),
    source: value("source"),
    level: LEVELS.includes(value("level")) ? value("level") : "",
    state: OPEN_STATES.includes(value("state")) ? value("state") : "",
    kind: Object.hasOwn(KINDS, kind) ? kind : "",
    from: fromOf(url),
  };
}

/** Which questions are wanted, whatever part of their list. */
export function narrowed({ topic, source, level, state, kind }) {
  return { topic, source, level, state, kind };
}

/** One page of the list, each question once. */
export function gapsRequest(wanted) {
  return withParameters("/api/gaps", { ...narrowed(wanted), from: wanted.from, size: PAGE_SIZE, distinct: true });
}

export function gapsHeading({ total }) {
  return plural(total, "open question", "open questions");
}

/**
 * @param missed the searches that found nothing good
 * @param counts what there is by topic and source, for the filters
 * @param go called with the address of another choice
 */
export function gapsElement(wanted, answer, counts, missed, { load, go }) {
  const { total, gaps: page } = answer;
  const change = (part) => go(address({ ...wanted, from: 0, ...part }));
  return listView(
    "gaps",
    "Gaps",
    "Questions that their own document leaves open, most asked first, with the answers other documents have.",
    el(
      "form",
      { class: "choices", "aria-label": "Which gaps", onsubmit: (event) => event.preventDefault() },
      choice("Topic", "topic", names(counts.topics, "topic"), wanted.topic, "All topics", (topic) => change({ topic })),
      choice("Source", "source", names(counts.sources, "document"), wanted.source, "All sources", (source) => change({ source })),
      choice("Level", "level", LEVELS, wanted.level, "All levels", (level) => change({ level })),
      choice("State", "state", OPEN_STATES.map((state) => [state, stateName(state)]), wanted.state, "Both", (state) => change({ state })),
    ),
    kinds(wanted, answer.kinds),
    el(
      "div",
      { class: "summary" },
      el("h2", {}, gapsHeading(answer)),
      answer.entries > total && el("span", { class: "took" }, `in ${plural(answer.entries, "entry", "entries")}`),
      page.some(({ answeredBy }) => answeredBy.length > 0) && unfoldAll(),
      exports(wanted),
    ),
    total === 0 && nothing(wanted, answer.notes ?? []),
    el("ol", { class: "open-questions", start: wanted.from + 1 }, page.map((gap) => gapElement(gap, load))),
    pager(wanted.from, PAGE_SIZE, total, (from) => address({ ...wanted, from })),
    address(wanted) === "/gaps" && missed.total > 0 && missedSection(missed),
  );
}

/** What people looked for and did not find. It belongs to no topic, so it stands where nothing is chosen. */
function missedSection({ total, searches }) {
  const row = ({ query, count }) =>
    el(
      "li",
      { class: "question missed" },
      el("a", { href: addressOf(searchFor({ q: query })) }, query),
      el("ul", { class: "badges", "aria-label": "About this search" }, el("li", { class: "from" }, `looked for ${plural(count, "time", "times")}`)),
    );
  return el(
    "section",
    { class: "missed-searches", "aria-labelledby": "missed" },
    el("h2", { id: "missed" }, "Looked for and not found"),
    el("p", { class: "about" }, "Searches without a good result, counted on this machine by their text alone."),
    el("ul", { class: "questions" }, searches.slice(0, MOST_SEARCHES).map(row)),
    total > MOST_SEARCHES && el("p", { class: "quiet-note" }, `and ${(total - MOST_SEARCHES).toLocaleString("en")} more`),
  );
}

/** Why the list is empty, and what to do. */
function nothing(wanted, notes) {
  if (!Object.values(narrowed(wanted)).some(Boolean)) return el("p", { class: "notice" }, "Every question has an answer in its own document.");
  return el("p", { class: "notice" }, notes.map((note) => `${note} `), "No open question is like that. ", el("a", { href: "/gaps" }, "Show all open questions"));
}

function address(wanted) {
  return withParameters("/gaps", wanted);
}

/** Names with something open, the most first. */
function names(rows, name) {
  return rows
    .filter((row) => row.unanswered + row.placeholder > 0)
    .map((row) => [row[name], `${row[name]} (${(row.unanswered + row.placeholder).toLocaleString("en")})`]);
}

function kindOf({ answeredBy }) {
  if (answeredBy.some(({ full }) => full)) return "elsewhere";
  return answeredBy.length > 0 ? "partly" : "gap";
}

function kinds(wanted, counts) {
  const figure = (kind, name, about, count) => ({ kind, href: address({ ...wanted, from: 0, kind }), chosen: wanted.kind === kind, count, name, about });
  return tiles("How open", [
    figure("", "All", "every open question", counts.gap + counts.partly + counts.elsewhere),
    ...Object.entries(KINDS).map(([kind, { name, about }]) => figure(kind, name, about, counts[kind])),
  ]);
}

function exports(wanted) {
  const link = (format, name) => el("a", { href: withParameters("/api/gaps", { ...narrowed(wanted), format }), download: true }, name);
  return el(
    "p",
    { class: "exports" },
    "Save as ",
    link("markdown", "Markdown"),
    ", ",
    link("csv", "CSV"),
    " or ",
    link("json", "JSON"),
    ", or as a ",
    el("a", { href: withParameters("/study", narrowed(wanted)) }, "study list to print"),
  );
}

function unfoldAll() {
  const unfold = () => {
    /** @type {NodeListOf<HTMLButtonElement>} */
    const folded = document.querySelectorAll(".gap-answer > button[aria-expanded=false]");
    for (const button of folded) button.click();
  };
  return el("button", { type: "button", class: "quiet", onclick: unfold }, "Show all answers");
}

function gapElement({ entry, askedIn, answeredBy, same }, load) {
  const kind = kindOf({ answeredBy });
  const full = answeredBy.filter((answer) => answer.full);
  return el(
    "li",
    { class: `open-question ${kind}`, "data-id": entry.id },
    el(
      "article",
      { "aria-labelledby": `g-${entry.id}` },
      el("h3", { id: `g-${entry.id}` }, el("a", { href: entryAddress(entry.id) }, entry.question)),
      badges(entry, null, el("li", { class: `badge kind ${kind}` }, KINDS[kind].badge), el("li", { class: "badge" }, `Asked in ${plural(askedIn, "source", "sources")}`)),
      place(entry),
      same.length > 0 && also(same),
      (full.length > 0 ? full : answeredBy).slice(0, 3).map((answer, at) => answerElement(entry, answer, at, load)),
    ),
  );
}

function also(same) {
  const link = ({ id, source }) => el("a", { href: entryAddress(id) }, placeOf(source));
  const places = same.slice(0, MOST_PLACES).map((other, at) => [at > 0 && ", ", link(other)]);
  return el("p", { class: "also" }, "Also open in ", places.flat(), more(same));
}

/** What is said of places that are not listed. */
export function more(places) {
  const left = places.length - MOST_PLACES;
  return left > 0 ? `, and ${plural(left, "more place", "more places")}` : "";
}

/** Another entry's answer, which unfolds in place. */
function answerElement(entry, answer, at, load) {
  const name = [el("span", { class: "what" }, answer.full ? "Answer: " : "A part of it: "), answer.question];
  const fold = disclosure(`a-${entry.id}-${at}`, name, async () => {
    const found = await load(`/api${entryAddress(answer.id)}?html=true`);
    return [rendered(found.answerHtml, "answer"), el("p", { class: "more" }, el("a", { href: entryAddress(answer.id) }, "Open this entry"))];
  });
  return el("div", { class: "gap-answer" }, fold.button, el("p", { class: "place" }, placeOf(answer.source)), fold.content);
}
