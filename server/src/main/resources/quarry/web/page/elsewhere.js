// What other entries answer an open question with.
import { el, placeOf } from "./dom.js";
import { entryAddress } from "./address.js";

/** Where an answer stands, and no more claimed of it than is known. */
function whereabouts({ id, question, source, full }) {
  return [
    full ? "A like question is answered in " : "Related answer in ",
    el("a", { href: entryAddress(id) }, question),
    `, ${placeOf(source)}`,
  ];
}

/**
 * The best answer, and where the others are.
 * @param text the best one's; null to say only where it is
 */
export function elsewhere(answers, text) {
  const [best, ...others] = answers;
  return el(
    "div",
    { class: "folded-in" },
    el("p", { class: "from" }, whereabouts(best), text && ":"),
    text,
    others.map((other) => el("p", { class: "more" }, whereabouts(other))),
  );
}
