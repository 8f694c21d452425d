// Whether questions are asked already, where, and whether answered: for who writes or imports some.
import { announce, el, listView, plural } from "./dom.js";
import { withParameters } from "./address.js";
import { row } from "./similar.js";

/** More at once is an import, not a check. */
const MOST_QUESTIONS = 50;
const SIMILAR = 10;
const MOST_RELATED = 2;
const AT_ONCE = 4;
const TYPING_PAUSE = 400;
/** An address holds so much. */
const LONGEST = 10_000;

/** What an address asks for. */
export function askedOf(url) {
  return url.searchParams.get("q") ?? "";
}

/** The questions of a text, one a line, without what numbers or marks them. */
export function questionsOf(text) {
  const lines = text.split("\n").map((line) => line.trim().replace(/^(?:[-*+•]|#{1,6}|\d{1,3}[.)])\s+/, ""));
  return [...new Set(lines.filter(Boolean))];
}

/**
 * @param text the questions, one a line
 * @param load gives the server's answer to a path
 * @return the element, and when the answers stand in it
 */
export function askedElement(text, load) {
  const results = el("div", { class: "asked-results" });
  const box = el("textarea", { id: "asked", name: "asked", rows: 5, maxlength: LONGEST, "aria-describedby": "asked-form" });
  box.value = text;
  let checked = 0;
  let pause;

  /** What was typed later wins. */
  async function check() {
    clearTimeout(pause);
    const mine = ++checked;
    const all = questionsOf(box.value);
    const questions = all.slice(0, MOST_QUESTIONS);
    try {
      const found = await each(questions, (question) => load(withParameters("/api/similar", { q: question, size: SIMILAR })));
      if (mine !== checked) return;
      results.replaceChildren(...resultsOf(questions, found, all.length));
      if (questions.length > 0) announce(summary(found));
    } catch (failure) {
      if (failure.name === "AbortError" || mine !== checked) return;
      results.replaceChildren(el("p", { class: "notice", role: "alert" }, failure.message));
    }
  }

  box.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      // Gone to another view meanwhile.
      if (!box.isConnected) return;
      history.replaceState(history.state, "", withParameters("/asked", { q: box.value.trim() }));
      check();
    }, TYPING_PAUSE);
  });
  const element = listView(
    "asked",
    "Already asked?",
    "Type or paste questions and see which of them the material asks already, where, and whether it answers them.",
    el(
      "form",
      {
        class: "own-list",
        onsubmit: (event) => {
          event.preventDefault();
          check();
        },
      },
      el("label", { for: "asked" }, "Questions"),
      el("p", { id: "asked-form", class: "about" }, "One a line. What is found appears below while you type."),
      box,
      el("button", { type: "submit", class: "action" }, "Check"),
    ),
    results,
  );
  return { element, ready: check() };
}

/** The answers to some questions in their order, a few asked for at a time. */
async function each(questions, ask) {
  const found = [];
  let next = 0;
  const work = async () => {
    while (next < questions.length) {
      const at = next++;
      found[at] = (await ask(questions[at])).hits;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

function resultsOf(questions, found, all) {
  if (questions.length === 0) return [];
  return [
    el("h2", {}, summary(found)),
    all > questions.length && el("p", { class: "quiet-note" }, `Only the first ${questions.length} of ${all.toLocaleString("en")} questions are checked.`),
    el("ol", { class: "checked" }, questions.map((question, at) => resultOf(question, found[at], at))),
  ].filter(Boolean);
}

function summary(found) {
  const asked = found.filter((hits) => hits.some(({ duplicate }) => duplicate)).length;
  return `${asked.toLocaleString("en")} of ${plural(found.length, "question is", "questions are")} already asked`;
}

function resultOf(question, hits, at) {
  const same = hits.filter(({ duplicate }) => duplicate);
  const related = hits.filter(({ duplicate }) => !duplicate).slice(0, MOST_RELATED);
  const answered = same.some(({ state }) => state === "answered");
  const [kind, verdict] =
    same.length === 0
      ? ["new", "Not asked yet"]
      : [answered ? "elsewhere" : "partly", `Already asked in ${places(same)}, ${answered ? "answered" : "not answered"}`];
  const mark = (text, name) => el("li", { class: `badge relation ${name}` }, text);
  return el(
    "li",
    { class: `checked-question ${kind}` },
    el(
      "article",
      { "aria-labelledby": `asked-${at}` },
      el("h3", { id: `asked-${at}` }, question),
      el("p", { class: "verdict" }, el("span", { class: `badge kind ${kind}` }, verdict)),
      same.length + related.length > 0 &&
        el("ul", { class: "questions" }, same.map((hit) => row(hit, mark("Same question", "same"))), related.map((hit) => row(hit, mark("Related", "related")))),
    ),
  );
}

function places(hits) {
  return plural(new Set(hits.map(({ source }) => source.document)).size, "source", "sources");
}
