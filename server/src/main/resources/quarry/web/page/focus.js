// Where focus and scroll are when a view takes another's place.
const main = document.getElementById("main");
const box = document.getElementById("q");

/** What has the focus inside the view, in words that hold for the next one. */
export function focused() {
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

/** Puts focus and scroll where a reader expects them in the new view. */
export function arrive(view, { kept, arriving, focus }) {
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
