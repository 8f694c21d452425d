// The router: shows the view of the address the browser is at.
import { get } from "./api.js";
import { addressOf, isView } from "./address.js";
import { announce, box, main } from "./dom.js";
import { arrive, focused } from "./focus.js";
import { step, wayBack } from "./journey.js";
import { listenToKeys } from "./keyboard.js";
import { failureNotice } from "./notice.js";
import { isTyping, listenToTyping, showTyped, stopTyping } from "./typing.js";
import { viewOf } from "./views.js";

/** Answers seen lately, for going back to them at once. Whoever asks anew gets a new answer: documents change. */
const seen = new Map();
let request = new AbortController();

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
async function show({ kept = undefined, arriving = true } = {}) {
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
    if (document.activeElement !== box || !isTyping()) showTyped();
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
  const filtersOf = () => /** @type {?HTMLDetailsElement} */ (main.querySelector(".filters"));
  const filtersOpen = filtersOf()?.open;
  main.replaceChildren(view.element);
  const filters = filtersOf();
  if (filtersOpen !== undefined && filters) filters.open = filtersOpen;
  document.title = view.title;
  if (view.said) announce(view.said);
  arrive(view, { kept, arriving, focus });
}

function markNavigation() {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll(".bar nav a");
  for (const link of links) {
    if (link.pathname === (location.pathname === "/study" ? "/gaps" : location.pathname)) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

/** Goes to an address of this page. With `stay` the reader stays where they are in it. */
function go(address, { stay = false, ...how } = {}) {
  step(address, how);
  show({ arriving: !stay });
}

/** Follows a filter. Letters typed since the results came count too. */
function change(next) {
  stopTyping();
  go(addressOf({ ...next, q: box.value }), { stay: true });
}

function leave() {
  if (location.pathname === "/") return false;
  stopTyping();
  if (history.state?.depth) history.back();
  else go("/");
  return true;
}

document.addEventListener("click", (event) => {
  const link = /** @type {?HTMLAnchorElement} */ (/** @type {Element} */ (event.target).closest?.("a[href]"));
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
listenToTyping({ go, show });
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
