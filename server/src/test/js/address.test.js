import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, entryAddress, fromOf, hasFilters, isEmpty, isView, requestOf, searchFor, searchOf, withParameters } from "../../main/resources/quarry/web/page/address.js";

const at = (address) => new URL(address, "http://127.0.0.1");

test("a search's address says all of it, and is read back as the same", () => {
  const search = searchFor({ q: "a & b#c", topic: ["ORM and queries", "SQL"], source: ["notes/ä b.md"], state: ["answered"], code: true, exact: true, explain: true, from: 20 });
  assert.deepEqual(searchOf(at(addressOf(search))), search);
});

test("what is not asked for is not in the address", () => {
  assert.equal(addressOf(searchFor({})), "/");
  assert.equal(addressOf(searchFor({ q: "x" })), "/?q=x");
  assert.equal(withParameters("/gaps", { kind: "", level: null, from: 0, topic: ["a", "", "b"] }), "/gaps?topic=a&topic=b");
});

test("a page begins at a number from 0 on, whatever the address says", () => {
  for (const [given, from] of [["", 0], ["0", 0], ["-1", 0], ["x", 0], ["1", 1], ["30abc", 30], ["1e9", 1]]) {
    assert.equal(fromOf(at(`/?from=${given}`)), from, given);
  }
  assert.equal(fromOf(at("/")), 0);
});

test("blanks are no search, filters are", () => {
  assert.equal(isEmpty(searchFor({ q: "  " })), true);
  assert.equal(isEmpty(searchFor({ q: "x" })), false);
  assert.equal(hasFilters(searchFor({})), false);
  assert.equal(hasFilters(searchFor({ level: ["Senior"] })), true);
  assert.equal(hasFilters(searchFor({ code: true })), true);
});

test("a request folds, and counts what is looked for but not what is opened", () => {
  const parameters = (typing, opened) => at(requestOf(searchFor({ q: "x" }), typing, opened)).searchParams;
  assert.equal(parameters(false, false).get("fold"), "true");
  assert.equal(parameters(true, false).get("typing"), "true");
  assert.equal(parameters(false, false).has("typing"), false);
  assert.equal(parameters(false, true).get("uncounted"), "true");
  assert.equal(parameters(false, false).has("uncounted"), false);
});

test("views are those of the page, and entries, by whatever id", () => {
  for (const path of ["/", "/gaps", "/study", entryAddress("a/b?c")]) assert.equal(isView(at(path).pathname), true, path);
  for (const path of ["/help/query", "/metrics", "/constructor", "/gaps/"]) assert.equal(isView(path), false, path);
  assert.equal(entryAddress("a/b?c"), "/entries/a%2Fb%3Fc");
});
