// One entry with its whole answer.
import { el, fragment, scrollable } from "./dom.js";
import { addressOf, searchFor } from "./address.js";
import { badges } from "./badges.js";
import { colour, languageName } from "./code.js";

const WITHOUT_ANSWER = {
  unanswered: "Nobody has answered this question in its document yet.",
  placeholder: "Filler stands where the answer belongs:",
};

/** @param back what the way back is called and does */
export function entryElement(entry, back) {
  return el(
    "article",
    { class: "entry" },
    el("p", { class: "back" }, el("a", { href: back.href, onclick: back.go }, `← ${back.text}`)),
    entry.section && el("p", { class: "section" }, entry.section),
    el("h1", { tabindex: "-1" }, entry.question),
    badges(entry),
    el("h2", { class: "unseen" }, "Answer"),
    entry.state !== "answered" && el("p", { class: "notice" }, WITHOUT_ANSWER[entry.state]),
    answer(entry.answerHtml),
    origin(entry),
  );
}

function answer(html) {
  const element = el("div", { class: "answer" }, fragment(html));
  for (const pre of element.querySelectorAll("pre")) {
    const code = pre.querySelector("code");
    if (!code) continue;
    const language = /\blanguage-(\S+)/.exec(code.className)?.[1] ?? null;
    const box = el("div", { class: "code" });
    pre.replaceWith(box);
    if (languageName(language)) box.append(el("span", { class: "language" }, languageName(language)));
    box.append(scrollable(pre));
    colour(code, language);
  }
  for (const table of element.querySelectorAll("table")) {
    const box = el("div", { class: "table" });
    table.replaceWith(box);
    box.append(table);
    scrollable(box);
  }
  return element;
}

function origin(entry) {
  const { document, line, endLine, number } = entry.source;
  const row = (name, ...value) => el("div", {}, el("dt", {}, name), el("dd", {}, ...value));
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
