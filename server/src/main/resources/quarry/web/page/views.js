// Which view an address shows: its element, its title, and what screen readers hear when it has come.
import { fromOf, isEmpty, requestOf, searchOf, VIEWS, withParameters } from "./address.js";
import { askedElement, askedOf } from "./asked.js";
import { coverageElement } from "./coverage.js";
import { duplicatesElement, duplicatesHeading, duplicatesRequest } from "./duplicates.js";
import { entryElement } from "./entry.js";
import { gapsElement, gapsHeading, gapsOf, gapsRequest, narrowed } from "./gaps.js";
import { emptyIndex } from "./notice.js";
import { heading, resultsElement } from "./search.js";
import { startElement } from "./start.js";
import { studyElement, studyList } from "./study.js";
import { syllabusElement, syllabusOf, syllabusRequest } from "./syllabus.js";

/** Milliseconds that a view waits for what may come later. */
const PATIENCE = 150;

/**
 * @param load gives the server's answer to a path
 * @param change called with the search that a filter asks for
 * @param go called with the address that a choice inside a view leads to
 * @param back where the reader came from, and how to go there
 * @param typing whether the last word of the search may be unfinished
 * @param opened whether the address was opened, and not come to in the page
 */
export async function viewOf(url, { load, change, go, back, typing, opened }) {
  const path = url.pathname;
  if (path === "/coverage") return coverage(url, load, go);
  if (path === "/duplicates") return duplicates(url, load);
  if (path === "/gaps") return gaps(url, load, go);
  if (path === "/study") return study(url, load);
  if (path === "/syllabus") return syllabus(url, load, go);
  if (path === "/asked") return asked(url, load);
  if (path.startsWith("/entries/")) return entry(path, load, back);
  const search = searchOf(url);
  if (isEmpty(search)) return { element: startElement(await load("/api/coverage")), title: "Quarry", said: "" };
  const result = await load(requestOf(search, typing, opened));
  if (result.total === 0 && (await isIndexEmpty(load))) return emptyView();
  const said = heading(search, result);
  return { element: resultsElement(search, result, { change, load }), title: `${said} – Quarry`, said };
}

/** Where there is nothing, it matters little what was looked for. */
async function isIndexEmpty(load) {
  return (await load("/api/search?size=0")).total === 0;
}

function emptyView() {
  return { element: emptyIndex(), title: "Quarry", said: "The index is empty" };
}

async function entry(path, load, back) {
  const api = `/api${path}`;
  const found = await load(`${api}?html=true`);
  const element = entryElement(found, wayBack(back), () => load(`${api}/similar?size=20`));
  return { element, title: `${found.question} – Quarry`, heading: true };
}

async function coverage(url, load, go) {
  const answer = await load("/api/coverage?ready=true");
  const compared = { a: url.searchParams.get("a"), b: url.searchParams.get("b") };
  const element = coverageElement(answer, compared, (chosen) => go(withParameters("/coverage", chosen)));
  return { element, title: "Coverage – Quarry", heading: true };
}

async function duplicates(url, load) {
  const from = fromOf(url);
  const list = await load(duplicatesRequest(from));
  if (list.total === 0 && (await isIndexEmpty(load))) return emptyView();
  const said = duplicatesHeading(list);
  return { element: duplicatesElement(list, from), title: "Duplicates – Quarry", said, heading: true };
}

async function gaps(url, load, go) {
  const wanted = gapsOf(url);
  const [answer, counts, missed] = await Promise.all([load(gapsRequest(wanted)), load("/api/coverage"), load("/api/gaps/searches")]);
  if (counts.topics.length === 0) return emptyView();
  const element = gapsElement(wanted, answer, counts, missed, { load, go });
  return { element, title: "Gaps – Quarry", said: gapsHeading(answer), heading: true };
}

async function study(url, load) {
  const wanted = narrowed(gapsOf(url));
  const list = await studyList(wanted, load);
  if (list.total === 0 && (await isIndexEmpty(load))) return emptyView();
  return { element: studyElement(wanted, list), title: "Study list – Quarry", said: gapsHeading(list), heading: true };
}

/** Checking a long list takes a while: then the list can be seen, and another one chosen, before the report comes. */
async function syllabus(url, load, go) {
  if (await isIndexEmpty(load)) return emptyView();
  const wanted = syllabusOf(url);
  const { syllabi } = await load("/api/syllabi");
  const request = syllabusRequest(wanted);
  const { element, ready } = syllabusElement(wanted, syllabi, request && load(request), go);
  await Promise.race([ready, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  return { element, title: "Syllabus – Quarry", heading: true };
}

async function asked(url, load) {
  if (await isIndexEmpty(load)) return emptyView();
  const { element, ready } = askedElement(askedOf(url), load);
  await ready;
  return { element, title: "Already asked? – Quarry", heading: true };
}

function wayBack({ from, go }) {
  if (from === null) return { text: "All topics", href: "/", go: null };
  const view = VIEWS[from];
  if (view) return { text: `Back to the ${view.toLowerCase()}`, href: from, go };
  return { text: from.startsWith("/entries/") ? "Back to the question before" : "Back to the results", href: "/", go };
}
