// One entry with its whole answer.

import * as api from "./api.js";
import { colour } from "./code.js";
import { el, escaped, facts, say, show, title } from "./dom.js";

const OPEN = {
  unanswered: "This question has no answer in its document.",
  placeholder: "Only filler stands where the answer belongs.",
};

export async function entryView(id, signal) {
  const entry = await api.entry(id, signal);
  title(entry.question);
  say("");
  const answer = el("div", { class: "answer" }, entry.state === "answered" ? escaped(entry.answerHtml) : el("p", { class: "note" }, OPEN[entry.state]));
  answer.querySelectorAll("pre").forEach((block) => block.setAttribute("tabindex", "0"));
  answer.querySelectorAll("pre code").forEach((code) => colour(code, code.className.replace("language-", "")));
  answer.querySelectorAll("table").forEach((table) => {
    const scroll = el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Table" });
    table.replaceWith(scroll);
    scroll.append(table);
  });
  show(el("article", { class: "entry" },
    el("a", { class: "back", href: "/", onclick: back }, "← Back"),
    el("h1", {}, entry.question), facts(entry), answer));
}

function back(event) {
  if (history.state?.inside) {
    event.preventDefault();
    event.stopPropagation();
    history.back();
  }
}
