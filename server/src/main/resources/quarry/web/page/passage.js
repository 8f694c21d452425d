// Passages as the server sends them: a text, and the ranges of it that matched.
import { el } from "./dom.js";
import { mark } from "./code.js";

/** Code, bold, a table's line below its head, the bars around a row, and what a line of Markdown begins with. */
const INLINE = /(`+)(.+?)\1|\*\*(?=\S)(.+?)\*\*|^[ \t]*\|?[ \t]*:?-{2,}[-:| \t]*(?:\n|$)|^[ \t]*(?:\||(?:#{1,6}|[-*+]|>)(?=[ \t]))[ \t]*|[ \t]*\|[ \t]*$/gm;

/** A passage of an answer: its Markdown's commonest inline marks are shown, not spelled out. */
export function prose({ text, matches }) {
  const element = el("p", { class: "passage" });
  /** @type {{ start: number, end: number }[]} */
  const kept = [];
  let shown = 0;
  let end = 0;
  const keep = (from, to, tag) => {
    if (from === to) return;
    const piece = text.slice(from, to);
    element.append(tag ? el(tag, {}, piece) : piece);
    for (const range of matches) {
      const start = Math.max(range.start, from);
      const stop = Math.min(range.end, to);
      if (start < stop) kept.push({ start: start - from + shown, end: stop - from + shown });
    }
    shown += to - from;
  };
  for (const match of text.matchAll(INLINE)) {
    keep(end, match.index);
    end = match.index + match[0].length;
    const inner = match[2] ?? match[3];
    if (inner === undefined) continue;
    const start = match.index + (match[1]?.length ?? 2);
    keep(start, start + inner.length, match[2] === undefined ? "b" : "code");
  }
  keep(end, text.length);
  mark(element, kept);
  return element;
}
