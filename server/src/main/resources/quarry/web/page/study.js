// A study list to read and to print: open questions by topic, with the answers found elsewhere folded in.
import { el, listView, placeOf, plural } from "./dom.js";
import { entryAddress, withParameters } from "./address.js";
import { gapsHeading, more, MOST_PLACES, narrowed } from "./gaps.js";
import { rendered } from "./markdown.js";

const PART = 100;
/** Nobody prints more at once; the Markdown file has them all. */
const MOST = 500;

/** The open questions that an address asks for, as many as fit on a list. */
export async function studyList(wanted, load) {
  const part = (from) => load(withParameters("/api/gaps", { ...narrowed(wanted), from, size: PART, distinct: true, html: true }));
  const first = await part(0);
  const gaps = [...first.gaps];
  while (gaps.length < Math.min(first.total, MOST)) {
    const more = await part(gaps.length);
    if (more.gaps.length === 0) break;
    gaps.push(...more.gaps);
  }
  return { ...first, gaps };
}

export function studyElement(wanted, list) {
  const { total, gaps } = list;
  const topics = Map.groupBy(gaps, ({ entry }) => entry.topic);
  const answered = gaps.filter(({ answeredBy }) => answeredBy.some(({ full }) => full)).length;
  const about = total > 0 && `, by topic, most asked first. ${plural(answered, "has its answer", "have their answers")} from another entry folded in.`;
  return listView(
    "study",
    "Study list",
    [el("b", {}, gapsHeading(list)), about],
    narrowing(wanted),
    el(
      "p",
      { class: "exports" },
      total > 0 && el("button", { type: "button", class: "action", onclick: () => print() }, "Print"),
      " ",
      el("a", { href: withParameters("/gaps", wanted) }, "Choose other questions"),
    ),
    total > gaps.length &&
      el(
        "p",
        { class: "notice" },
        `These are the ${gaps.length.toLocaleString("en")} most asked. `,
        el("a", { href: withParameters("/api/gaps", { ...narrowed(wanted), format: "markdown" }), download: true }, "Save all as Markdown"),
        ", or choose a topic.",
      ),
    [...topics].map(([topic, open], at) =>
      el("section", { class: "topic-part", "aria-labelledby": `topic-${at}` }, el("h2", { id: `topic-${at}` }, topic), open.map(questionElement)),
    ),
  );
}

/** What the list is narrowed to; it stands on paper too. */
function narrowing({ topic, source, level, state, kind }) {
  const names = [topic, source, level, state, kind && { gap: "true gaps", partly: "partly answered", elsewhere: "answered elsewhere" }[kind]].filter(Boolean);
  return names.length > 0 && el("p", { class: "about" }, `Only ${names.join(", ")}.`);
}

function questionElement({ entry, askedIn, answeredBy, same }) {
  const open = [entry, ...same];
  const places = open.slice(0, MOST_PLACES).map(({ source }) => placeOf(source)).join("; ");
  const full = answeredBy.find((answer) => answer.full);
  return el(
    "article",
    { class: "studied", "data-id": entry.id, "aria-labelledby": `s-${entry.id}` },
    el("h3", { id: `s-${entry.id}` }, el("a", { href: entryAddress(entry.id) }, entry.question)),
    el("p", { class: "place" }, `Asked in ${plural(askedIn, "source", "sources")}${entry.level ? `, ${entry.level}` : ""}; open in ${places}${more(open)}.`),
    full ? foldedIn(full) : partly(answeredBy),
  );
}

function foldedIn(answer) {
  return el(
    "div",
    { class: "folded-in" },
    el("p", { class: "from" }, "Answered under “", link(answer), `” in ${placeOf(answer.source)}:`),
    rendered(answer.answerHtml, "answer"),
  );
}

function partly(answers) {
  if (answers.length === 0) return el("p", { class: "about" }, "Nothing in the material answers it.");
  return el("ul", { class: "parts" }, answers.map((answer) => el("li", {}, "A part of it: ", link(answer), ` (${placeOf(answer.source)})`)));
}

function link(answer) {
  return el("a", { href: entryAddress(answer.id) }, answer.question);
}
