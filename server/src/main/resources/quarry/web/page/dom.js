// Elements are built here, text is always set as text. Markup is only taken from the server's escaped passages.

/** An element with properties and children; strings become text, nothing is parsed. */
export function el(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** A link to another view, followed without loading the page again. */
export const view = (href, properties, ...children) => el("a", { href, "data-view": true, ...properties }, ...children);

/** Text that the server escaped, in which only marks are markup. */
export function escaped(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

export const show = (...children) => document.getElementById("main").replaceChildren(...children);

export function say(text) {
  document.getElementById("status").textContent = text;
}

export function title(text) {
  document.title = text ? `${text} – Quarry` : "Quarry";
}

export const number = (value) => value.toLocaleString("en");
export const plural = (count, one, many) => `${number(count)} ${count === 1 ? one : many}`;

/** Where an entry came from, what it is about and whether it is answered. */
export function facts(entry) {
  const { document: file, line } = entry.source;
  return el("ul", { class: "facts" },
    el("li", { class: `state ${entry.state}` }, entry.state),
    el("li", {}, view(`/?topic=${encodeURIComponent(entry.topic)}`, {}, entry.topic)),
    entry.level ? el("li", {}, entry.level) : null,
    entry.section ? el("li", {}, entry.section) : null,
    el("li", { class: "source" }, `${file}, line ${line}`));
}
