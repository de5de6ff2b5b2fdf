import assert from "node:assert/strict";
import { test } from "node:test";
import { changes, plan, questions } from "../../../src/Kinerja.Web/wwwroot/js/entry/paste.js";

const cell = (name, open = true) => ({ name, open });
const table = [[cell("a1"), cell("b1")], [cell("a2"), cell("b2", false)]];

test("a block goes from the chosen cell to the right and down; what has no place is named", () => {
  const items = plan([["1", "2", "3"], ["4", null, "6"], ["7", "8", "9"]], table, { x: 0, y: 0 });
  assert.deepEqual(items.map((item) => item.skip), [null, null, "outside", null, "covered", "outside", "outside", "outside", "outside"]);
});

test("a closed quarter takes nothing", () => {
  assert.deepEqual(plan([["1"], ["2"]], table, { x: 1, y: 0 }).map((item) => item.skip), [null, "locked"]);
});

test("marks are asked about once, however many there are, and blanks not at all", () => {
  const items = plan([["-", "n/a"], [""]], table, { x: 0, y: 0 });
  assert.deepEqual(questions(items).marks.map((item) => item.text), ["-", "n/a"]);
});

test("two readings are asked about once for each pair of readings", () => {
  const items = plan([["1.500", "2.500"]], table, { x: 0, y: 0 });
  for (const item of items) item.verdict = { kind: "ask", readings: [{ code: "thousands" }, { code: "decimal" }] };
  assert.equal(questions(items).readings.length, 1);

  const entered = changes(items, { readings: { "thousands decimal": "thousands" } });
  assert.deepEqual(entered.map(({ change }) => change), [{ text: "1.500", reading: "thousands" }, { text: "2.500", reading: "thousands" }]);
});

test("the answer counts for all marks, with its reason", () => {
  const items = plan([["-", "3"]], table, { x: 0, y: 0 });
  assert.deepEqual(changes(items, { marks: "notApplicable", reason: "tidak dinilai", readings: {} }).map(({ change }) => change),
    [{ state: "notApplicable", text: "", reason: "tidak dinilai" }, { text: "3", reading: null }]);
  assert.deepEqual(changes(items, { marks: "missing", readings: {} })[0].change, { state: "missing", text: "" });
});

test("without a connection everything is taken as it is and read later", () => {
  const items = plan([["1.500"]], table, { x: 0, y: 0 });
  assert.deepEqual(questions(items), { marks: [], readings: [] });
  assert.deepEqual(changes(items, { readings: {} })[0].change, { text: "1.500", reading: null });
});
