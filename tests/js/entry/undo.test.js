import assert from "node:assert/strict";
import { test } from "node:test";
import { Undo } from "../../../src/Kinerja.Web/wwwroot/js/entry/undo.js";

const change = (key, before, after) => ({ key, before: { text: before }, after: { text: after } });

test("a paste is taken back and done again as one step", () => {
  const undo = new Undo();
  undo.add([change("a", "", "1"), change("b", "", "2")]);
  assert.deepEqual(undo.back(), [{ key: "b", value: { text: "" } }, { key: "a", value: { text: "" } }]);
  assert.deepEqual(undo.forth(), [{ key: "a", value: { text: "1" } }, { key: "b", value: { text: "2" } }]);
  assert.equal(undo.forth(), null);
});

test("something new ends what could be done again", () => {
  const undo = new Undo();
  undo.add([change("a", "", "1")]);
  undo.back();
  undo.add([change("a", "", "2")]);
  assert.equal(undo.forth(), null);
});

test("what changes nothing is no step", () => {
  const undo = new Undo();
  undo.add([change("a", "1", "1")]);
  assert.equal(undo.back(), null);
});

test("steps are kept up to a number", () => {
  const undo = new Undo(2);
  for (const n of ["1", "2", "3"]) undo.add([change("a", "", n)]);
  assert.ok(undo.back());
  assert.ok(undo.back());
  assert.equal(undo.back(), null);
});
