// Shows the view of the address the browser is at, and the way between views.
import { get } from "./api.js";
import { addressOf, isView, searchFor, searchOf } from "./address.js";
import { announce } from "./dom.js";
import { listenToKeys } from "./keyboard.js";
import { failureNotice } from "./notice.js";
import { Suggestions } from "./suggest.js";
import { viewOf } from "./views.js";

const TYPING_PAUSE = 90;
const main = document.getElementById("main");
const box = document.getElementById("q");
const form = document.getElementById("search");

/** Answers seen lately, for going back to them at once. Whoever asks anew gets a new answer: documents change. */
const seen = new Map();
let request = new AbortController();
let typing;

/** Loads an answer for the view being shown. With `again` the reader goes back to it. */
async function load(path, again, signal) {
  if (again && seen.has(path)) return seen.get(path);
  const answer = await get(path, signal);
  seen.delete(path);
  seen.set(path, answer);
  if (seen.size > 30) seen.delete(seen.keys().next().value);
  return answer;
}

/** Shows the view of the address. What is there stays until the new view is ready. */
async function show({ kept, arriving = true } = {}) {
  request.abort();
  request = new AbortController();
  const { signal } = request;
  const again = kept !== undefined;
  const slow = setTimeout(() => main.setAttribute("aria-busy", "true"), 400);
  try {
    markNavigation();
    const view = await viewOf(new URL(location.href), {
      load: (path) => load(path, again, signal),
      change,
      go: (address) => go(address, { stay: true }),
      back: wayBack(),
      typing: history.state?.typing === true,
      opened: !history.state?.depth,
    });
    if (signal.aborted) return;
    if (document.activeElement !== box || !typing) showTyped();
    replaceView(view, { kept, arriving });
  } catch (failure) {
    if (signal.aborted || failure.name === "AbortError") return;
    // The server has a page for whoever looks for an entry that is gone.
    if (failure.status === 404 && location.pathname.startsWith("/entries/")) return location.reload();
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

function replaceView(view, { kept, arriving }) {
  const focus = focused();
  const filtersOpen = main.querySelector(".filters")?.open;
  main.replaceChildren(view.element);
  const filters = main.querySelector(".filters");
  if (filtersOpen !== undefined && filters) filters.open = filtersOpen;
  document.title = view.title;
  if (view.said) announce(view.said);
  arrive(view, { kept, arriving, focus });
}

function markNavigation() {
  for (const link of document.querySelectorAll(".bar nav a")) {
    if (link.pathname === (location.pathname === "/study" ? "/gaps" : location.pathname)) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

/** The box holds the words of the search being shown; other views leave it as it is. */
function showTyped() {
  if (location.pathname === "/") box.value = searchOf(new URL(location.href)).q;
}

/** Puts focus and scroll where a reader expects them in the new view. */
function arrive(view, { kept, arriving, focus }) {
  if (kept) {
    const link = kept.focus && main.querySelector(`[data-id="${CSS.escape(kept.focus)}"] a`);
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
  return { name: element.name, value: element.value, type: element.type, id: element.closest("[data-id]")?.dataset.id };
}

function focusAgain({ name, value, type, id }) {
  const named = name && `[name="${CSS.escape(name)}"]`;
  const selector = id ? `[data-id="${CSS.escape(id)}"] a` : type === "checkbox" ? `input${named}[value="${CSS.escape(value)}"]` : named;
  const same = selector && main.querySelector(selector);
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

/** Follows a filter. Letters typed since the results came count too. */
function change(next) {
  stopTyping();
  go(addressOf({ ...next, q: box.value }), { stay: true });
}

function keepPlace() {
  const focus = document.activeElement?.closest?.("[data-id]")?.dataset.id ?? null;
  history.replaceState({ ...history.state, scroll: scrollY, focus }, "");
}

function wayBack() {
  return {
    from: history.state?.depth ? history.state.from : null,
    go: (event) => {
      event.preventDefault();
      history.back();
    },
  };
}

function stopTyping() {
  clearTimeout(typing);
  typing = undefined;
  suggestions.close();
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
  const next = { ...before, q: box.value, exact: false, from: 0 };
  const replace = onSearch && history.state?.typing === true;
  go(addressOf(next), { stay: onSearch, replace, state: { typing: true } });
}

/** The words are complete: they are searched for as they stand, and the next one typed is a search of its own. */
function finishTyping() {
  searchNow();
  stopTyping();
  if (!history.state?.typing) return;
  history.replaceState({ ...history.state, typing: false }, "");
  show({ arriving: false });
}

const suggestions = new Suggestions(box, {
  choose: ({ text, kind }) => {
    box.value = kind === "topic" ? "" : text;
    if (kind !== "topic") return finishTyping();
    stopTyping();
    go(addressOf(searchFor({ topic: [text] })));
  },
});

box.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    searchNow();
    typing = undefined;
  }, TYPING_PAUSE);
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  finishTyping();
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
  if (!isView(url.pathname) || url.hash) return;
  event.preventDefault();
  stopTyping();
  link.focus({ preventScroll: true });
  go(url.pathname + url.search);
});

addEventListener("popstate", (event) => {
  stopTyping();
  if (!isView(location.pathname)) return location.reload();
  showTyped();
  show({ kept: event.state ?? {} });
});

history.scrollRestoration = "manual";
listenToKeys({ box, main, leave });
if (matchMedia("(hover: hover)").matches && location.pathname === "/") box.focus();
if (history.state === null) history.replaceState({ depth: 0 }, "");
if (main.querySelector(".problem, .help")) stay();
else show({ kept: history.state?.scroll === undefined ? undefined : history.state });

/** Leaves what the server says at an address that has no view. */
function stay() {
  const said = main.querySelector("h1").textContent;
  document.title = `${said} – Quarry`;
  main.dataset.shown = location.pathname + location.search;
}
