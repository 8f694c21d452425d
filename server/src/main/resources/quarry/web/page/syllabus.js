// A list of concepts beside the material: what is covered, only asked, only mentioned, missing.
import { announce, el, listView, placeOf, plural } from "./dom.js";
import { entryAddress, withParameters } from "./address.js";
import { choice } from "./choice.js";
import { percent } from "./words.js";
import { tiles } from "./tiles.js";

const NAMES = { django: "Django", python: "Python", sql: "SQL", http: "HTTP", "system-design": "System design" };
const OWN = "own";
/** From most to least. */
const STANDINGS = {
  covered: { name: "Covered", about: "an answered question is about it" },
  asked: { name: "Only asked", about: "no document answers it" },
  mentioned: { name: "Only mentioned", about: "answers to something else speak of it" },
  missing: { name: "Missing", about: "the material has nothing on it" },
};
/** What the server takes in an address. */
const LONGEST = 10_000;

/** What an address asks for. */
export function syllabusOf(url) {
  const standing = url.searchParams.get("standing") ?? "";
  return {
    name: url.searchParams.get("name") ?? "",
    list: url.searchParams.get("list") ?? "",
    standing: Object.hasOwn(STANDINGS, standing) ? standing : "",
  };
}

/** Null where no list is chosen yet. */
export function syllabusRequest({ name, list }) {
  if (list.trim()) return withParameters("/api/syllabus", { list });
  return name ? withParameters("/api/syllabus", { name }) : null;
}

function heading({ total, covered }) {
  return `${covered.toLocaleString("en")} of ${plural(total, "concept", "concepts")} covered`;
}

function address({ name, list, standing }) {
  return withParameters("/syllabus", list.trim() ? { list, standing } : { name, standing });
}

/**
 * @param syllabi the lists that come with the program
 * @param report will be how the material stands to the chosen one; null where none is chosen
 * @param go called with the address of another choice
 * @return the element, and when the report stands in it
 */
export function syllabusElement(wanted, syllabi, report, go) {
  const own = wanted.list.trim() !== "";
  const lists = syllabi.map(({ name, concepts }) => [name, `${nameOf(name)} (${concepts.toLocaleString("en")})`]);
  if (own) lists.push([OWN, "Your own list"]);
  const place = el("div", {}, report && el("p", { class: "quiet-note" }, "Checking the material…"));
  const element = listView(
    "syllabus",
    "Syllabus",
    "Which concepts of a list the material covers, and which it lacks.",
    el(
      "form",
      { class: "choices", "aria-label": "Which list", onsubmit: (event) => event.preventDefault() },
      choice("List", "name", lists, own ? OWN : wanted.name, "Choose a list", (name) => name !== OWN && go(address({ name, list: "", standing: "" }))),
    ),
    ownList(wanted, go),
    place,
  );
  return { element, ready: report && fill(place, wanted, report) };
}

async function fill(place, wanted, report) {
  try {
    const answer = await report;
    place.replaceChildren(reportElement(wanted, answer));
    announce(heading(answer));
  } catch (failure) {
    if (failure.name === "AbortError") return;
    place.replaceChildren(el("p", { class: "notice", role: "alert" }, `${failure.message}. ${failure.detail ?? ""}`));
  }
}

function ownList(wanted, go) {
  const text = el("textarea", { id: "own-list", name: "list", rows: 6, maxlength: LONGEST, "aria-describedby": "own-list-form", spellcheck: "false" });
  text.value = wanted.list;
  const check = (event) => {
    event.preventDefault();
    if (text.value.trim()) go(address({ name: "", list: text.value, standing: "" }));
    else text.focus();
  };
  return el(
    "details",
    { class: "own-list", open: wanted.list.trim() !== "" && wanted.standing === "" },
    el("summary", {}, "Check a list of your own"),
    el(
      "form",
      { onsubmit: check },
      el("label", { for: "own-list" }, "Concepts"),
      el("p", { id: "own-list-form", class: "about" }, "One a line, or Markdown: items under headings. Further names of a concept stand behind a |."),
      text,
      el("button", { type: "submit", class: "action" }, "Check"),
    ),
  );
}

function reportElement(wanted, report) {
  const shown = report.concepts.filter(({ standing }) => !wanted.standing || standing === wanted.standing);
  const groups = Map.groupBy(shown, ({ group }) => group ?? "");
  return el(
    "div",
    { class: "report" },
    standings(wanted, report),
    el(
      "div",
      { class: "summary" },
      el("h2", {}, wanted.list.trim() ? "Your own list" : nameOf(report.name)),
      el("span", { class: "took" }, `${heading(report)}, ${percent(report.covered, report.total)}`),
    ),
    shown.length === 0 && el("p", { class: "notice" }, "There is none of this kind."),
    [...groups].flatMap(([group, concepts]) => [
      group && el("h3", { class: "group" }, group),
      el("ul", { class: "questions concepts" }, concepts.map(conceptElement)),
    ]),
  );
}

function standings(wanted, report) {
  const figure = (kind, name, about, count) => ({ kind, href: address({ ...wanted, standing: kind }), chosen: wanted.standing === kind, count, name, about });
  return tiles("How covered", [
    figure("", "All", "every concept of the list", report.total),
    ...Object.entries(STANDINGS).map(([kind, { name, about }]) => figure(kind, name, about, report[kind])),
  ]);
}

function conceptElement({ concept, standing, entries }) {
  return el(
    "li",
    { class: "question concept" },
    el("div", { class: "what" }, el("span", { class: "name" }, concept), " ", el("span", { class: `badge standing ${standing}` }, STANDINGS[standing].name)),
    entries.length > 0 &&
      el(
        "ul",
        { class: "shown", "aria-label": "What shows it" },
        entries.map(({ id, question, source }) =>
          el("li", { "data-id": id }, el("a", { href: entryAddress(id) }, question), " ", el("span", { class: "from" }, placeOf(source))),
        ),
      ),
  );
}

function nameOf(name) {
  return NAMES[name] ?? name;
}
