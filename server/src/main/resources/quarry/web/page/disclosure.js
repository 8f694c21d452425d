// A button that unfolds what is loaded when it is wanted first.
import { el } from "./dom.js";

/**
 * @param id of the content, unique in the page
 * @param load gives the nodes to show
 */
export function disclosure(id, name, load) {
  const content = el("div", { id, class: "unfolded", hidden: true });
  const button = el("button", { type: "button", class: "quiet fold", "aria-expanded": "false", "aria-controls": id }, name);
  let loaded = false;
  button.addEventListener("click", () => {
    content.hidden = !content.hidden;
    button.setAttribute("aria-expanded", String(!content.hidden));
    if (!content.hidden && !loaded) fill();
  });
  return { button, content };

  async function fill() {
    loaded = true;
    const slow = setTimeout(() => content.replaceChildren(el("p", { class: "quiet-note" }, "Loading…")), 300);
    try {
      content.replaceChildren(...(await load()));
    } catch (failure) {
      loaded = false;
      if (failure.name !== "AbortError") content.replaceChildren(el("p", { class: "quiet-note", role: "alert" }, failure.message));
    } finally {
      clearTimeout(slow);
    }
  }
}
