// Code with its syntax and the search's matches marked.
import hljs from "./vendor/highlight/core.min.js";

const GRAMMARS = {
  python: "python", py: "python", shell: "bash", bash: "bash", sh: "bash", console: "bash", sql: "sql", json: "json",
  django: "django", jinja: "django", html: "xml", xml: "xml", java: "java", javascript: "javascript", js: "javascript",
  yaml: "yaml", yml: "yaml", ini: "ini", toml: "ini", http: "http", dockerfile: "dockerfile", docker: "dockerfile",
  css: "css",
};
const NAMES = {
  bash: "Shell", sql: "SQL", json: "JSON", xml: "HTML", javascript: "JavaScript", yaml: "YAML", ini: "INI", http: "HTTP",
  css: "CSS",
};
/** Longer code is shown plain: colouring it would hold up the page. */
const LONGEST = 50_000;
const loading = new Map();

async function load(grammar) {
  // A Django template is HTML with tags of its own.
  if (grammar === "django") await grammarOf("xml");
  const module = await import(`./vendor/highlight/languages/${grammar}.min.js`);
  hljs.registerLanguage(grammar, module.default);
}

function grammarOf(grammar) {
  if (!loading.has(grammar)) loading.set(grammar, load(grammar));
  return loading.get(grammar);
}

/** A language's name for people; null when there is none to show. */
export function languageName(language) {
  if (!language || language === "text") return null;
  const grammar = GRAMMARS[language.toLowerCase()];
  return NAMES[grammar] ?? language.charAt(0).toUpperCase() + language.slice(1);
}

/**
 * Colours what a code element holds as text, with the given ranges of it marked. At once where the grammar is
 * there, else as soon as it has come.
 */
export function colour(element, language, ranges = []) {
  const text = element.textContent;
  mark(element, ranges);
  const grammar = GRAMMARS[language?.toLowerCase()];
  if (!grammar || text.length > LONGEST) return;
  const show = () => {
    const template = document.createElement("template");
    // The highlighter escapes the text and adds spans with class names, nothing else.
    template.innerHTML = hljs.highlight(text, { language: grammar, ignoreIllegals: true }).value;
    element.replaceChildren(template.content);
    mark(element, ranges);
  };
  if (hljs.getLanguage(grammar)) show();
  else grammarOf(grammar).then(show, () => {});
}

/** Wraps ranges of an element's text in <mark>, through whatever elements the text is in. */
export function mark(element, ranges) {
  if (ranges.length === 0) return;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts = [];
  let offset = 0;
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    texts.push({ node, start: offset });
    offset += node.length;
  }
  for (const { node, start } of texts) {
    // From the last range to the first, so that the offsets before it stay true.
    for (const range of ranges.toReversed()) {
      const from = Math.max(range.start - start, 0);
      const to = Math.min(range.end - start, node.length);
      if (from >= to) continue;
      const part = from > 0 ? node.splitText(from) : node;
      if (to - from < part.length) part.splitText(to - from);
      const marked = document.createElement("mark");
      part.replaceWith(marked);
      marked.append(part);
    }
  }
}
