// Where focus and scroll are when a view takes another's place.
import { box, main } from "./dom.js";

/** What has the focus inside the view, in words that hold for the next one. */
export function focused() {
  const element = /** @type {HTMLInputElement} */ (document.activeElement);
  if (!main.contains(element) || element === main) return null;
  const { name, value, type } = element;
  return { name, value, type, id: idAround(element) };
}

/** The entry that an element belongs to. */
export function idAround(element) {
  return element?.closest?.("[data-id]")?.dataset.id;
}

/** @return {?HTMLElement} */
function find(selector) {
  return main.querySelector(selector);
}

function focusAgain({ name, value, type, id }) {
  const named = name && `[name="${CSS.escape(name)}"]`;
  const selector = id ? `[data-id="${CSS.escape(id)}"] a` : type === "checkbox" ? `input${named}[value="${CSS.escape(value)}"]` : named;
  const same = selector && find(selector);
  (same || main).focus({ preventScroll: true });
}

/** Puts focus and scroll where a reader expects them in the new view. */
export function arrive(view, { kept, arriving, focus }) {
  if (kept) {
    const link = kept.focus && find(`[data-id="${CSS.escape(kept.focus)}"] a`);
    if (link) link.focus({ preventScroll: true });
    scrollTo(0, kept.scroll ?? 0);
    return;
  }
  if (!arriving) {
    if (focus && document.activeElement !== box) focusAgain(focus);
    return;
  }
  scrollTo(0, 0);
  if (view.heading) find("h1")?.focus({ preventScroll: true });
  else if (document.activeElement !== box) main.focus({ preventScroll: true });
}
