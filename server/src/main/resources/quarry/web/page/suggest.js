// Suggestions under the search box: a combobox with a listbox, after the pattern of the WAI-ARIA Authoring Practices.
// The typed text stays what Enter searches for, until an arrow key has chosen a suggestion.
import { get } from "./api.js";
import { withParameters } from "./address.js";
import { el } from "./dom.js";

const PAUSE = 60;
const KINDS = { question: "Question", identifier: "Name", topic: "Topic" };
const roomy = matchMedia("(min-width: 56rem)");

export class Suggestions {
  #box;
  #list = document.getElementById("suggestions");
  #choose;
  #shown = [];
  #active = -1;
  #request = new AbortController();
  #timer;
  #offered = true;

  /** @param choose called with the suggestion the reader takes */
  constructor(box, { choose }) {
    this.#box = box;
    this.#choose = choose;
    box.addEventListener("input", () => this.#ask());
    box.addEventListener("keydown", (event) => this.#key(event));
    box.addEventListener("blur", () => this.close());
    // The box keeps the focus while the mouse is on the list.
    this.#list.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => {
      const option = /** @type {?HTMLElement} */ (/** @type {Element} */ (event.target).closest("[role=option]"));
      if (option) this.#take(Number(option.dataset.at));
    });
  }

  close() {
    clearTimeout(this.#timer);
    this.#request.abort();
    this.#show([]);
  }

  #ask() {
    clearTimeout(this.#timer);
    this.#request.abort();
    this.#activate(-1);
    const typed = this.#box.value.trim();
    if (!typed || !this.#offered) return this.#show([]);
    this.#timer = setTimeout(() => this.#load(typed), PAUSE);
  }

  async #load(typed) {
    this.#request = new AbortController();
    const { signal } = this.#request;
    try {
      const { suggestions } = await get(withParameters("/api/suggest", { q: typed }), signal);
      if (signal.aborted || document.activeElement !== this.#box) return;
      const others = suggestions.filter(({ text, kind }) => kind === "topic" || text.toLowerCase() !== typed.toLowerCase());
      this.#show(others.slice(0, roomy.matches ? 8 : 5));
    } catch (failure) {
      if (failure.name === "AbortError") return;
      this.#offered = failure.status !== 404;
      this.#show([]);
    }
  }

  #show(suggestions) {
    this.#shown = suggestions;
    this.#list.replaceChildren(...suggestions.map((suggestion, at) => this.#option(suggestion, at)));
    this.#list.hidden = suggestions.length === 0;
    this.#box.setAttribute("aria-expanded", String(suggestions.length > 0));
    this.#activate(-1);
  }

  #option({ text, kind }, at) {
    return el(
      "li",
      { role: "option", id: `suggestion-${at}`, "data-at": at, "aria-selected": "false", class: `kind-${kind}` },
      el("span", { class: "text" }, text),
      el("span", { class: "kind" }, KINDS[kind] ?? kind),
    );
  }

  #activate(at) {
    this.#active = at;
    [...this.#list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === at)));
    if (at < 0) {
      this.#box.removeAttribute("aria-activedescendant");
      return;
    }
    this.#box.setAttribute("aria-activedescendant", `suggestion-${at}`);
    this.#list.children[at].scrollIntoView({ block: "nearest" });
  }

  #take(at) {
    const suggestion = this.#shown[at];
    this.close();
    this.#choose(suggestion);
  }

  #key(event) {
    if (this.#shown.length === 0 || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    // Past either end stands the typed text itself.
    const places = this.#shown.length + 1;
    const move = (by) => this.#activate(((this.#active + 1 + by + places) % places) - 1);
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && this.#active >= 0) this.#take(this.#active);
    else return;
    event.preventDefault();
  }
}
