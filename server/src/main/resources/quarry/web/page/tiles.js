// Figures to choose from, each a link that narrows a view.
import { el } from "./dom.js";

/** @param label what the figures tell apart; of each its class, address, whether it is chosen, number, name, meaning */
export function tiles(label, figures) {
  return el(
    "ul",
    { class: "kinds", "aria-label": label },
    figures.map(({ kind, href, chosen, count, name, about }) =>
      el(
        "li",
        { class: kind || "all" },
        el(
          "a",
          { href, "aria-current": chosen && "true" },
          el("span", { class: "number" }, count.toLocaleString("en")),
          " ",
          el("span", { class: "name" }, name),
          " ",
          el("span", { class: "about" }, about),
        ),
      ),
    ),
  );
}
