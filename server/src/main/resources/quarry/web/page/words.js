// Numbers and texts, for people.

export function plural(count, one, many) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** Where an entry stands in its document. */
export function placeOf({ document, line }) {
  return `${document}, line ${line.toLocaleString("en")}`;
}

/** The beginning of a text that is longer; half of a character is none. */
export function shorten(text, length) {
  return text.length > length ? `${text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
}

export function percent(part, whole) {
  return whole === 0 ? "0 %" : `${Math.round((100 * part) / whole)} %`;
}
