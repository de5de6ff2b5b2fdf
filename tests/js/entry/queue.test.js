import assert from "node:assert/strict";
import { test } from "node:test";
import { Queue, keyOf } from "../../../src/Kinerja.Web/wwwroot/js/entry/queue.js";
import { memory } from "../../../src/Kinerja.Web/wwwroot/js/entry/store.js";

const cell = (code, period = "tw4", year = 2019) => ({ code, period, year });
const seen = { was: "10", revision: 3 };

function make({ store = memory(), account = "a", tab = "tab-1" } = {}) {
  let n = 0, t = 1000;
  return new Queue({ store, account, agency: "35.08|dinkop", tab, id: () => `isi-${tab}-${++n}`, now: () => ++t });
}

const saved = (item, was = "17", revision = 4) => ({ operationId: item.id, outcome: "saved", stored: { was, revision } });
const held = (item, outcome, stored = null) => ({ operationId: item.id, outcome, readings: [], stored });

test("what is typed survives the page under its operation id", async () => {
  const store = memory(), queue = make({ store });
  const item = queue.put(cell("x"), { text: "17" }, seen);
  queue.attempt([item]);
  await queue.kept;

  const after = make({ store, tab: "tab-2" });
  await after.load(() => false);
  assert.deepEqual(after.items.map(({ id, text, was, revision, attempted }) => ({ id, text, was, revision, attempted })), [{ id: item.id, text: "17", was: "10", revision: 3, attempted: true }]);
});

test("what a living tab holds is left to it", async () => {
  const store = memory(), first = make({ store });
  first.put(cell("x"), { text: "17" }, seen);
  await first.kept;

  const second = make({ store, tab: "tab-2" });
  assert.equal((await second.load((tab) => tab === "tab-1")).length, 0);
  assert.equal((await second.load(() => false)).length, 1);
  assert.equal((await second.load(() => false)).length, 0, "taken over once");
});

test("another account's figures are counted and never taken", async () => {
  const store = memory(), first = make({ store, account: "a" });
  first.put(cell("x"), { text: "17" }, seen);
  await first.kept;

  const second = make({ store, account: "b", tab: "tab-2" });
  await second.load(() => false);
  assert.equal(second.items.length, 0);
  assert.equal(second.others, 1);
});

test("a figure typed again before it was sent gives way, and still rests on what was seen first", async () => {
  const store = memory(), queue = make({ store });
  queue.put(cell("x"), { text: "1" }, seen);
  queue.put(cell("x"), { text: "17" }, { was: "other", revision: 9 });
  await queue.kept;

  assert.deepEqual(queue.items.map(({ text, was, revision }) => [text, was, revision]), [["17", "10", 3]]);
  assert.equal((await store.all()).length, 1);
});

test("a figure typed again while the first is under way waits for its answer and rests on it", () => {
  const queue = make();
  const first = queue.put(cell("x"), { text: "1" }, seen);
  queue.attempt([first]);
  const second = queue.put(cell("x"), { text: "17" }, seen);

  assert.deepEqual(queue.sendable(10), [first]);
  queue.settle([saved(first, "1", 4)]);
  assert.deepEqual(queue.sendable(10), [second]);
  assert.deepEqual([second.was, second.revision], ["1", 4]);
});

test("a refused figure stays with what was typed and is not sent again by itself", async () => {
  const store = memory(), queue = make({ store });
  const item = queue.put(cell("x"), { text: "dua" }, seen);
  queue.attempt([item]);
  queue.settle([held(item, "invalid")]);
  await queue.kept;

  assert.equal(queue.sendable(10).length, 0);
  assert.equal(queue.latest(keyOf(cell("x"))).text, "dua");
  assert.equal((await store.all())[0].held.outcome, "invalid");
});

test("a conflict that is decided rests on the other's figure", () => {
  const queue = make();
  const item = queue.put(cell("x"), { text: "17" }, seen);
  queue.attempt([item]);
  queue.settle([held(item, "conflict", { was: "18", revision: 5 })]);
  const mine = queue.put(cell("x"), { text: "17" }, seen);

  assert.deepEqual([mine.was, mine.revision], ["18", 5]);
  assert.notEqual(mine.id, item.id);
});

test("storage that does not answer keeps the figure and its id for another try", () => {
  const queue = make();
  const item = queue.put(cell("x"), { text: "17" }, seen);
  queue.attempt([item]);
  queue.settle([held(item, "unavailable")]);

  assert.deepEqual(queue.sendable(10), [item]);
  assert.equal(item.failed, true);
});

test("cells go in the order of typing, one year at a time, not more than asked for", () => {
  const queue = make();
  for (const [code, year] of [["a", 2019], ["b", 2018], ["c", 2019]]) queue.put(cell(code, "tw1", year), { text: "1" }, seen);

  assert.deepEqual(queue.sendable(10).map((item) => item.code), ["a", "c"]);
  assert.deepEqual(queue.sendable(1).map((item) => item.code), ["a"]);
});

test("a store that fails says so and the figure stays on the page", async () => {
  const store = { ...memory(), put: () => Promise.reject(new Error("full")) };
  const told = [], queue = new Queue({ store, account: "a", agency: "x", tab: "t", id: () => "isi-1", failed: (error) => told.push(error.message) });
  queue.put(cell("x"), { text: "17" }, seen);
  await queue.kept;

  assert.deepEqual(told, ["full"]);
  assert.equal(queue.items.length, 1);
});

test("looking for what others left brings nothing of one's own back", async () => {
  const items = new Map(), store = memory(items), queue = make({ store });
  const item = queue.put(cell("x"), { text: "1" }, seen);
  await queue.kept;
  const left = await store.all();
  queue.drop(item);
  queue.store = { ...store, all: async () => left }; // read before the removal was there
  assert.equal((await queue.load(() => false)).length, 0);
  assert.equal(queue.items.length, 0);
});
