// The start page: what there is, by topic.
import { el, plural } from "./dom.js";
import { addressOf, searchFor } from "./address.js";
import { emptyIndex } from "./notice.js";

export function startElement(coverage) {
  const total = (name) => coverage.topics.reduce((sum, topic) => sum + topic[name], 0);
  const entries = total("entries");
  if (entries === 0) return emptyIndex();
  return el(
    "div",
    { class: "start" },
    el("h1", {}, "What might they ask you?"),
    el(
      "p",
      { class: "lead" },
      el("b", {}, plural(entries, "entry", "entries")),
      ` from ${plural(coverage.sources.length, "document", "documents")}, `,
      el("b", {}, total("answered").toLocaleString("en")),
      " of them answered, ",
      el("b", {}, total("withCode").toLocaleString("en")),
      " with code.",
    ),
    el("h2", { id: "topics" }, "Topics"),
    el(
      "ul",
      { class: "topics", "aria-labelledby": "topics" },
      [...coverage.topics].sort((a, b) => b.entries - a.entries).map(topic),
    ),
    el("p", { class: "hint" }, "Press ", el("kbd", {}, "/"), " to search from anywhere."),
  );
}

function topic({ topic: name, entries, answered }) {
  return el(
    "li",
    {},
    el(
      "a",
      { href: addressOf(searchFor({ topic: [name] })) },
      el("span", { class: "name" }, name),
      el("span", { class: "count" }, plural(entries, "entry", "entries")),
      el("meter", { min: 0, max: entries, value: answered, "aria-hidden": "true" }),
      el("span", { class: "answered" }, `${answered.toLocaleString("en")} answered`),
    ),
  );
}
