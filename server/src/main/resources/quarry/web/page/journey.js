// The way through the page: each step is one of the browser's history, which remembers where the reader was.
import { idAround } from "./focus.js";

/** Takes a step to an address, or with `replace` puts it in the last one's place. */
export function step(address, { replace = false, state = {} } = {}) {
  const depth = (history.state?.depth ?? 0) + (replace ? 0 : 1);
  if (!replace) keepPlace();
  const next = { depth, from: replace ? history.state?.from : location.pathname, ...state };
  history[replace ? "replaceState" : "pushState"](next, "", address);
}

function keepPlace() {
  const focus = idAround(document.activeElement) ?? null;
  history.replaceState({ ...history.state, scroll: scrollY, focus }, "");
}

export function wayBack() {
  return {
    from: history.state?.depth ? history.state.from : null,
    go: (event) => {
      event.preventDefault();
      history.back();
    },
  };
}
