// A labelled list to choose one value from.
import { el } from "./dom.js";

/**
 * @param values names, or pairs of a value and its name
 * @param none what choosing nothing is called; null when something must be chosen
 * @param onchoice called with the value, "" for nothing
 */
export function choice(label, name, values, chosen, none, onchoice) {
  const pairs = values.map((value) => (Array.isArray(value) ? value : [value, value]));
  // What the address asks for stays chosen, though there may be none of it.
  if (chosen && !pairs.some(([value]) => value === chosen)) pairs.unshift([chosen, chosen]);
  const option = ([value, text]) => el("option", { value, selected: value === chosen }, text);
  return el(
    "label",
    { class: "choice" },
    el("span", {}, label),
    el(
      "select",
      { name, onchange: (event) => onchoice(event.target.value) },
      none !== null && option(["", none]),
      pairs.map(option),
    ),
  );
}
