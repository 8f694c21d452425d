// Tells views apart by the address, and keeps address, search box and history in step.

import { Failure } from "./api.js";
import { coverageView } from "./coverage.js";
import { el, say, show, title } from "./dom.js";
import { entryView } from "./entry.js";
import { searchView } from "./search.js";

const TYPING_PAUSE = 120;
const box = document.getElementById("q");
let request = new AbortController();
let typing;

async function render() {
  request.abort();
  request = new AbortController();
  const { signal } = request;
  const address = new URL(location.href);
  document.querySelectorAll("header nav a").forEach((link) =>
    link.pathname === address.pathname ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current"));
  try {
    if (address.pathname.startsWith("/entries/")) await entryView(decodeURIComponent(address.pathname.slice("/entries/".length)), signal);
    else if (address.pathname === "/coverage") await coverageView(signal);
    else await searchView(address.searchParams, signal);
  } catch (error) {
    if (error.name === "AbortError") return;
    const text = error instanceof Failure ? error.message : "Something went wrong on this page. Reload it.";
    if (!(error instanceof Failure)) console.error(error);
    title("");
    say(text);
    show(el("h1", { class: "hidden" }, "Not to be shown"), el("p", { class: "note" }, text));
  }
}

async function go(path, { replace = false, focus } = {}) {
  if (replace) history.replaceState(history.state, "", path);
  else history.pushState({ inside: true }, "", path);
  if (document.activeElement !== box) fillBox();
  await render();
  if (focus) document.querySelector(`input[name="${focus.name}"][value="${CSS.escape(focus.value)}"]`)?.focus();
}

function fillBox() {
  const address = new URL(location.href);
  if (address.pathname === "/") box.value = address.searchParams.get("q") ?? "";
}

function searchTyped() {
  const address = new URL(location.href);
  const inSearch = address.pathname === "/";
  const parameters = inSearch ? address.searchParams : new URLSearchParams();
  if ((parameters.get("q") ?? "") === box.value && inSearch) return;
  const began = !parameters.get("q");
  if (box.value) parameters.set("q", box.value);
  else parameters.delete("q");
  parameters.delete("from");
  const text = parameters.toString();
  // Going back leads to where the search began, not through every letter of it.
  go(text ? `/?${text}` : "/", { replace: inSearch && !began });
}

box.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(searchTyped, TYPING_PAUSE);
});

document.querySelector(".query").addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(typing);
  searchTyped();
  document.querySelector("a.open")?.focus();
});

document.addEventListener("go", ({ detail }) => go(detail.path, { focus: detail.focus }));

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-view]");
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(link.pathname + link.search).then(() => {
    scrollTo(0, 0);
    document.getElementById("main").focus({ preventScroll: true });
  });
});

addEventListener("popstate", () => {
  fillBox();
  render();
});

document.addEventListener("keydown", (event) => {
  if (event.metaKey || event.ctrlKey || event.altKey) return;
  const inField = event.target.matches("input, textarea, select");
  if (event.key === "/" && (!inField || event.target.type === "checkbox")) {
    event.preventDefault();
    box.focus();
    box.select();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    moveThroughResults(event);
  } else if (event.key === "Escape" && location.pathname.startsWith("/entries/") && history.state?.inside) {
    history.back();
  } else if (event.key === "Escape" && event.target.matches("a.open")) {
    box.focus();
  }
});

function moveThroughResults(event) {
  const links = [...document.querySelectorAll("a.open")];
  const at = links.indexOf(document.activeElement);
  if (!links.length || (at < 0 && document.activeElement !== box && document.activeElement !== document.body)) return;
  event.preventDefault();
  const next = at + (event.key === "ArrowDown" ? 1 : -1);
  if (next < 0) box.focus();
  else links[Math.min(next, links.length - 1)].focus();
}

fillBox();
render();
