// How ready a reader can be, topic by topic: bars of answered and open entries, with their numbers in the same table.
import { el, scrollable } from "./dom.js";
import { addressOf, searchFor, withParameters } from "./address.js";
import { percent } from "./words.js";

const LEVELS = ["Junior", "Mid", "Senior"];
const SVG = "http://www.w3.org/2000/svg";

export function readinessTable(topics) {
  const most = Math.max(1, ...topics.map(({ entries }) => entries));
  const heads = ["Topic", "Answered and open", "Entries", "Answered", "Open", "With code", ...LEVELS, "Distinct", "Ready"];
  return el(
    "section",
    { "aria-labelledby": "readiness" },
    el("h2", { id: "readiness" }, "By topic"),
    el(
      "p",
      { class: "about" },
      "Ready is the share of a topic’s distinct questions that some document answers in full. ",
      "A topic is ",
      el("span", { class: "badge thin" }, "thin"),
      " when it is asked often and less than half ready.",
    ),
    el("p", { class: "scale key", "aria-hidden": "true" }, el("span", { class: "answered" }), " Answered ", el("span", { class: "open" }), " Open"),
    scrollable(
      el(
        "div",
        { class: "table", role: "group", "aria-label": "Table by topic" },
        el(
          "table",
          { class: "readiness" },
          el("caption", { class: "unseen" }, "Answered and open entries and the ready share by topic"),
          el("thead", {}, el("tr", {}, heads.map((head) => el("th", { scope: "col" }, head)))),
          el("tbody", {}, topics.map((topic) => row(topic, most))),
        ),
      ),
    ),
  );
}

function row(topic, most) {
  const { topic: name, entries, answered, withCode, byLevel, distinct, ready, thin } = topic;
  const open = entries - answered;
  const cell = (count, href) =>
    el("td", { class: count === 0 ? "none" : null }, count > 0 && href ? el("a", { href }, number(count)) : number(count));
  const filter = (parts) => addressOf(searchFor({ topic: [name], ...parts }));
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, el("a", { href: filter({}) }, name), thin && [" ", el("span", { class: "badge thin" }, "thin")]),
    el("td", { class: "chart" }, bar(answered, open, most)),
    cell(entries, filter({})),
    cell(answered, filter({ state: ["answered"] })),
    cell(open, withParameters("/gaps", { topic: name })),
    cell(withCode, filter({ code: true })),
    LEVELS.map((level) => cell(byLevel[level] ?? 0, filter({ level: [level] }))),
    cell(distinct),
    el("td", { class: "ready" }, meter(ready, distinct), el("span", {}, percent(ready, distinct))),
  );
}

/** The cells beside it say the same in numbers. */
function bar(answered, open, most) {
  const share = (count) => `${(100 * count) / most}%`;
  return svg(
    "svg",
    { class: "bar-chart", "aria-hidden": "true", focusable: "false", width: "100%", height: "14" },
    svg("rect", { class: "answered", x: "0", y: "0", width: share(answered), height: "14" }),
    svg("rect", { class: "open", x: share(answered), y: "0", width: share(open), height: "14" }),
  );
}

function meter(part, whole) {
  return svg(
    "svg",
    { class: "share-chart", "aria-hidden": "true", focusable: "false", width: "56", height: "8" },
    svg("rect", { class: "rest", x: "0", y: "0", width: "100%", height: "8" }),
    svg("rect", { class: "ready", x: "0", y: "0", width: `${whole === 0 ? 0 : (100 * part) / whole}%`, height: "8" }),
  );
}

function svg(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function number(value) {
  return value.toLocaleString("en");
}
