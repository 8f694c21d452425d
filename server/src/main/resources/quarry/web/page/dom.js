// Building blocks of the page. Text of documents goes in as text; HTML only where the server made it.
/** What a view stands in, and the search box. */
export const main = document.getElementById("main");
export const box = /** @type {HTMLInputElement} */ (document.getElementById("q"));

export { placeOf, plural, shorten } from "./words.js";

/**
 * An element with attributes and children; a string child is text, null and false children are left out.
 * @param {Record<string, any> | null} attributes
 */
export function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A view that lists things: its title, a line on what they are, and what it lists. */
export function listView(name, title, lead, ...content) {
  return el("div", { class: `list ${name}` }, el("h1", { tabindex: "-1" }, title), el("p", { class: "lead" }, lead), ...content);
}

/** HTML that the server escaped, as nodes. Scripts in a template's content never run. */
export function fragment(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/** A file's name that may break where its words end. */
export function breakable(name) {
  return name.split(/(?<=[-_/ ])|(?=\.)/).flatMap((part, at) => (at > 0 ? [document.createElement("wbr"), part] : [part]));
}

/** Lets a scrolling box be reached by keyboard, as long as there is something to scroll. */
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const scrolls = target.scrollWidth > target.clientWidth + 1 || target.scrollHeight > target.clientHeight + 1;
    if (scrolls) target.setAttribute("tabindex", "0");
    else target.removeAttribute("tabindex");
  }
});

export function scrollable(element) {
  sizes.observe(element);
  return element;
}

const status = document.getElementById("status");

/** Says something to screen readers. */
export function announce(text) {
  if (status.textContent !== text) status.textContent = text;
}
