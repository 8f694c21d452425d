// Markdown as the server rendered it: escaped, without scripts, links to the web only.
import { el, fragment, scrollable } from "./dom.js";
import { colour, languageName } from "./code.js";

/** @param html what the server made of a text's Markdown */
export function rendered(html, name) {
  const element = el("div", { class: `markdown ${name}` }, fragment(html));
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
