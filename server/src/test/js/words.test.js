import assert from "node:assert/strict";
import { test } from "node:test";
import { percent, plural, shorten } from "../../main/resources/quarry/web/page/words.js";

test("shares are whole per cents, of nothing too", () => {
  assert.equal(percent(0, 0), "0 %");
  assert.equal(percent(1, 3), "33 %");
  assert.equal(percent(2, 3), "67 %");
  assert.equal(percent(3, 3), "100 %");
});

test("one is not many", () => {
  assert.match(plural(1, "entry", "entries"), /1 entry$/);
  assert.match(plural(0, "entry", "entries"), /0 entries$/);
  assert.match(plural(2, "entry", "entries"), /2 entries$/);
});

test("a text is shortened only where it is too long, and never through a character", () => {
  assert.equal(shorten("exactly ten", 11), "exactly ten");
  assert.equal(shorten("exactly ten", 10), "exactly te…");
  assert.equal(shorten("ab😀c", 3), "ab…");
});
