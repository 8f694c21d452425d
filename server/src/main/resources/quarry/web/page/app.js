// Which view an address shows, and the way between views.
import { get } from "./api.js";
import { addressOf, isEmpty, requestOf, searchFor, searchOf } from "./address.js";
import { announce } from "./dom.js";
import { coverageElement } from "./coverage.js";
import { entryElement } from "./entry.js";
import { listenToKeys } from "./keyboard.js";
import { failureNotice } from "./notice.js";
import { heading, resultsElement } from "./search.js";
import { startElement } from "./start.js";

const TYPING_PAUSE = 90;
const main = document.getElementById("main");
const box = document.getElementById("q");
const form = document.getElementById("search");
const coverageLink = document.querySelector('nav a[href="/coverage"]');

/** Answers seen lately, for going back to them at once. Whoever asks anew gets a new answer: documents change. */
const seen = new Map();
let request = new AbortController();
let typing;

/** @param again whether the reader goes back to it; who asks anew gets what the documents hold by now */
async function fetched(path, again) {
  if (again && seen.has(path)) return seen.get(path);
  const answer = await get(path, request.signal);
  seen.delete(path);
  seen.set(path, answer);
  if (seen.size > 30) seen.delete(seen.keys().next().value);
  return answer;
}

/** Shows the view of the address the browser is at. What is there stays until the new view is ready. */
async function show({ kept, arriving = true } = {}) {
  request.abort();
  request = new AbortController();
  const { signal } = request;
  const url = new URL(location.href);
  const search = searchOf(url);
  const slow = setTimeout(() => main.setAttribute("aria-busy", "true"), 400);
  try {
    const view = await viewOf(url, search, kept !== undefined);
    if (signal.aborted) return;
    const focus = focused();
    const filtersOpen = main.querySelector(".filters")?.open;
    main.replaceChildren(view.element);
    if (filtersOpen !== undefined && main.querySelector(".filters")) main.querySelector(".filters").open = filtersOpen;
    document.title = view.title;
    if (view.said) announce(view.said);
    arrive(view, { kept, arriving, focus });
  } catch (failure) {
    if (signal.aborted || failure.name === "AbortError") return;
    main.replaceChildren(failureNotice(failure, () => show({ kept, arriving })));
    document.title = `${failure.message} – Quarry`;
  } finally {
    clearTimeout(slow);
    if (!signal.aborted) {
      main.removeAttribute("aria-busy");
      main.dataset.shown = location.pathname + location.search;
    }
  }
}

async function viewOf(url, search, again) {
  const path = url.pathname;
  coverageLink.toggleAttribute("aria-current", false);
  if (path === "/coverage") {
    coverageLink.setAttribute("aria-current", "page");
    const coverage = await fetched("/api/coverage", again);
    return { element: coverageElement(coverage), title: "Coverage – Quarry", heading: true };
  }
  if (path.startsWith("/entries/")) {
    const entry = await fetched(`/api/entries/${path.slice("/entries/".length)}?html=true`, again);
    return { element: entryElement(entry, wayBack()), title: `${entry.question} – Quarry`, heading: true };
  }
  if (document.activeElement !== box || !typing) box.value = search.q;
  if (isEmpty(search)) {
    const coverage = await fetched("/api/coverage", again);
    return { element: startElement(coverage), title: "Quarry", said: "" };
  }
  const result = await fetched(requestOf(search), again);
  const said = heading(search, result);
  return { element: resultsElement(search, result, change), title: `${said} – Quarry`, said };
}

/** Follows a filter. Letters typed since the results came count too. */
function change(next) {
  stopTyping();
  go(addressOf({ ...next, q: box.value }), { stay: true });
}

/** Puts focus and scroll where a reader expects them in the new view. */
function arrive(view, { kept, arriving, focus }) {
  if (kept) {
    const link = kept.focus && main.querySelector(`[data-id="${CSS.escape(kept.focus)}"] h2 a`);
    if (link) link.focus({ preventScroll: true });
    scrollTo(0, kept.scroll ?? 0);
    return;
  }
  if (!arriving) {
    if (focus && document.activeElement !== box) focusAgain(focus);
    return;
  }
  scrollTo(0, 0);
  if (view.heading) main.querySelector("h1")?.focus({ preventScroll: true });
  else if (document.activeElement !== box) main.focus({ preventScroll: true });
}

/** What has the focus inside the view, in words that hold for the next one. */
function focused() {
  const element = document.activeElement;
  if (!main.contains(element) || element === main) return null;
  return { name: element.name, value: element.value };
}

function focusAgain({ name, value }) {
  const same = name && main.querySelector(`input[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`);
  (same || main).focus({ preventScroll: true });
}

/** Goes to an address of this page. With `stay` the reader stays where they are in it. */
function go(address, { stay = false, replace = false, state = {} } = {}) {
  const depth = (history.state?.depth ?? 0) + (replace ? 0 : 1);
  if (!replace) keepPlace();
  const next = { depth, from: replace ? history.state?.from : location.pathname, ...state };
  history[replace ? "replaceState" : "pushState"](next, "", address);
  show({ arriving: !stay });
}

function keepPlace() {
  const focus = document.activeElement?.closest?.("[data-id]")?.dataset.id ?? null;
  history.replaceState({ ...history.state, scroll: scrollY, focus }, "");
}

function wayBack() {
  if (!history.state?.depth) return { text: "All topics", href: "/", go: null };
  const text = history.state.from === "/coverage" ? "Back to the coverage" : "Back to the results";
  return {
    text,
    href: "/",
    go: (event) => {
      event.preventDefault();
      history.back();
    },
  };
}

function stopTyping() {
  clearTimeout(typing);
  typing = undefined;
}

function leave() {
  if (location.pathname === "/") return false;
  stopTyping();
  if (history.state?.depth) history.back();
  else go("/");
  return true;
}

/** Searches for what the box holds. A word being typed is one step in the history, not one a letter. */
function searchNow() {
  clearTimeout(typing);
  const onSearch = location.pathname === "/";
  const before = onSearch ? searchOf(new URL(location.href)) : searchFor({});
  if (onSearch && before.q === box.value && main.dataset.shown) return;
  const next = { ...before, q: box.value, from: 0 };
  const replace = onSearch && history.state?.typing === true;
  go(addressOf(next), { stay: onSearch, replace, state: { typing: true } });
}

box.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    searchNow();
    typing = undefined;
  }, TYPING_PAUSE);
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  searchNow();
  typing = undefined;
  // The next word typed is a search of its own.
  history.replaceState({ ...history.state, typing: false }, "");
});

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const url = new URL(link.href);
  if (url.origin !== location.origin) return;
  if (link.classList.contains("skip")) {
    event.preventDefault();
    main.focus();
    return;
  }
  const ours = url.pathname === "/" || url.pathname === "/coverage" || url.pathname.startsWith("/entries/");
  if (!ours || url.hash) return;
  event.preventDefault();
  stopTyping();
  link.focus({ preventScroll: true });
  go(url.pathname + url.search);
});

addEventListener("popstate", (event) => {
  stopTyping();
  box.value = location.pathname === "/" ? searchOf(new URL(location.href)).q : box.value;
  show({ kept: event.state ?? {} });
});

history.scrollRestoration = "manual";
listenToKeys({ box, main, leave });
if (matchMedia("(hover: hover)").matches && location.pathname === "/") box.focus();
if (history.state === null) history.replaceState({ depth: 0 }, "");
show({ kept: history.state?.scroll === undefined ? undefined : history.state });
