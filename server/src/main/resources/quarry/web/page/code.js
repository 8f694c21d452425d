// Code with its syntax in colour and, where something was searched for, its matches marked.

import core from "/page/highlight/core.min.js";
import bash from "/page/highlight/bash.min.js";
import django from "/page/highlight/django.min.js";
import dockerfile from "/page/highlight/dockerfile.min.js";
import java from "/page/highlight/java.min.js";
import javascript from "/page/highlight/javascript.min.js";
import json from "/page/highlight/json.min.js";
import python from "/page/highlight/python.min.js";
import sql from "/page/highlight/sql.min.js";
import xml from "/page/highlight/xml.min.js";
import yaml from "/page/highlight/yaml.min.js";

const GRAMMARS = { bash, django, dockerfile, java, javascript, json, python, sql, xml, yaml };
const ALIASES = { shell: "bash", html: "xml", jinja: "django", typescript: "javascript", jsx: "javascript", js: "javascript" };
for (const [name, grammar] of Object.entries(GRAMMARS)) core.registerLanguage(name, grammar);

/** Colours the text of a code element; matches that are marked in it stay marked. */
export function colour(element, language) {
  const name = ALIASES[language] ?? language;
  if (!core.getLanguage(name)) return;
  const ranges = marks(element);
  const template = document.createElement("template");
  template.innerHTML = core.highlight(element.textContent, { language: name, ignoreIllegals: true }).value;
  element.replaceChildren(template.content);
  for (const [start, end] of ranges) mark(element, start, end);
}

function marks(element) {
  const ranges = [];
  let at = 0;
  for (const node of element.childNodes) {
    const length = node.textContent.length;
    if (node.nodeName === "MARK") ranges.push([at, at + length]);
    at += length;
  }
  return ranges;
}

function mark(element, start, end) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const pieces = [];
  let at = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, node.length);
    if (from < to) pieces.push([node, from, to]);
    at += node.length;
  }
  for (const [node, from, to] of pieces) {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    range.surroundContents(document.createElement("mark"));
  }
}
