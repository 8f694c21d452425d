// The search box: what is typed is searched for while it is typed.
import { addressOf, searchFor, searchOf } from "./address.js";
import { box, main } from "./dom.js";
import { Suggestions } from "./suggest.js";

const PAUSE = 90;
const form = document.getElementById("search");

let timer;
let go;
let show;

export function isTyping() {
  return Boolean(timer);
}

/** The box holds the words of the search being shown; other views leave it as it is. */
export function showTyped() {
  if (location.pathname === "/") box.value = searchOf(new URL(location.href)).q;
}

export function stopTyping() {
  clearTimeout(timer);
  timer = undefined;
  suggestions.close();
}

/** Searches for what the box holds. A word being typed is one step in the history, not one a letter. */
function searchNow() {
  clearTimeout(timer);
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

/** Listens to the box. `way` has the router's `go` and `show`. */
export function listenToTyping(way) {
  ({ go, show } = way);
  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      searchNow();
      timer = undefined;
    }, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    finishTyping();
  });
}
