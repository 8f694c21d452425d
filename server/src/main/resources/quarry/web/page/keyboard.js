// Everything without a mouse: / searches, arrows move through the results, Enter opens, Escape goes back.

export function listenToKeys({ box, main, leave }) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const action = { "/": toBox, ArrowDown: down, ArrowUp: up, Escape: back }[event.key];
    if (action?.(event)) event.preventDefault();
  });

  const links = () => [...main.querySelectorAll(".hit h2 a")];

  function toBox(event) {
    if (event.target.closest("input:not([type=checkbox]), textarea, select")) return false;
    box.focus();
    box.select();
    return true;
  }

  function down(event) {
    const all = links();
    const at = all.indexOf(document.activeElement);
    if (at < 0 && event.target !== box) return false;
    return to(all[at + 1]);
  }

  function up() {
    const all = links();
    const at = all.indexOf(document.activeElement);
    if (at < 0) return false;
    if (at === 0) {
      box.focus();
      scrollTo(0, 0);
      return true;
    }
    return to(all[at - 1]);
  }

  function to(link) {
    if (!link) return false;
    link.focus({ preventScroll: true });
    link.closest(".hit").scrollIntoView({ block: "nearest" });
    return true;
  }

  function back(event) {
    if ((event.target === box && box.value) || event.target.closest("textarea")) return false;
    if (links().includes(document.activeElement)) {
      box.focus();
      return true;
    }
    return leave();
  }
}
