// One entry with its whole answer, and the questions like it.
import { el } from "./dom.js";
import { addressOf, searchFor } from "./address.js";
import { badges } from "./badges.js";
import { elsewhere } from "./elsewhere.js";
import { rendered } from "./markdown.js";
import { similarSection } from "./similar.js";

const WITHOUT_ANSWER = {
  unanswered: "Nobody has answered this question in its document yet.",
  placeholder: "Filler stands where the answer belongs in its document:",
};

/**
 * @param back what the way back is called and does
 * @param loadSimilar gives the server's answer with the questions like it
 */
export function entryElement(entry, back, loadSimilar) {
  return el(
    "article",
    { class: "entry" },
    el("p", { class: "back" }, el("a", { href: back.href, onclick: back.go }, `← ${back.text}`)),
    entry.section && el("p", { class: "section" }, entry.section),
    el("h1", { tabindex: "-1" }, entry.question),
    badges(entry),
    entry.promptHtml && el("h2", { class: "unseen" }, "What belongs to the question"),
    entry.promptHtml && rendered(entry.promptHtml, "prompt"),
    el("h2", { class: "unseen" }, "Answer"),
    ownAnswer(entry),
    origin(entry),
    similarSection(loadSimilar),
  );
}

/** The entry's answer; where it has none, what other entries have. A whole answer stands before the entry's own filler. */
function ownAnswer({ state, answerHtml, answeredBy = [] }) {
  const own = rendered(answerHtml, "answer");
  if (state === "answered") return [own];
  const [best] = answeredBy;
  const found = best && elsewhere(answeredBy, rendered(best.answerHtml, "answer"));
  const lack = [el("p", { class: "notice" }, WITHOUT_ANSWER[state]), own];
  if (!best?.full) return [...lack, found];
  return state === "unanswered" ? [found] : [found, ...lack];
}

function origin(entry) {
  const { document, line, endLine, number } = entry.source;
  const row = (name, ...value) => el("div", {}, el("dt", {}, name), el("dd", {}, value));
  return el(
    "footer",
    { class: "origin" },
    el(
      "dl",
      {},
      row("Document", el("a", { href: addressOf(searchFor({ source: [document] })) }, document)),
      row(endLine > line ? "Lines" : "Line", endLine > line ? `${line}–${endLine}` : `${line}`),
      number && row("Number", number),
      row("Topic", el("a", { href: addressOf(searchFor({ topic: [entry.topic] })) }, entry.topic)),
    ),
  );
}
