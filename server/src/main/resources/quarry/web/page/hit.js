// One hit of a search.
import { el, fragment, scrollable } from "./dom.js";
import { entryAddress } from "./address.js";
import { badges, place } from "./badges.js";
import { colour, languageName, mark } from "./code.js";
import { elsewhere } from "./elsewhere.js";
import { rendered } from "./markdown.js";
import { prose } from "./passage.js";
import { folded } from "./similar.js";

const CODE_PASSAGES = 2;

/**
 * @param search the search it was found by
 * @param load gives the server's answer to a path
 */
export function hitElement(hit, search, load) {
  const { question, answer, code } = hit.passages;
  const title = el("a", { href: entryAddress(hit.id) }, question.text);
  mark(title, question.matches);
  return el(
    "li",
    { class: "hit", "data-id": hit.id },
    el(
      "article",
      { "aria-labelledby": `h-${hit.id}` },
      el("h2", { id: `h-${hit.id}` }, title),
      badges(hit, search),
      hit.promptHtml && scrollable(rendered(hit.promptHtml, "prompt")),
      answer.map(prose),
      code.slice(0, CODE_PASSAGES).map((passage) => codeElement(passage, hit)),
      hit.answeredBy?.length > 0 && elsewhere(hit.answeredBy.slice(0, 1), answerOf(hit.answeredBy[0])),
      place(hit, search),
      hit.duplicates > 0 && folded(hit, load),
      hit.explanation && explanation(hit.explanation),
    ),
  );
}

/** Why the hit stands where it stands. */
function explanation(text) {
  return el("ul", { class: "explanation", "aria-label": "Why it stands here" }, text.split("\n").map((line) => el("li", {}, line)));
}

/** How another entry's answer begins, if it answers the whole question. */
function answerOf({ full, beginning }) {
  return full ? prose({ text: fragment(beginning).textContent, matches: [] }) : null;
}

function codeElement({ text, matches }, hit) {
  const element = el("code", {}, text);
  const wanted = text.trim();
  const language = hit.code.find((snippet) => snippet.text.includes(wanted))?.language ?? hit.code[0]?.language;
  colour(element, language, matches);
  return el(
    "div",
    { class: "code" },
    languageName(language) && el("span", { class: "language" }, languageName(language)),
    scrollable(el("pre", {}, element)),
  );
}
