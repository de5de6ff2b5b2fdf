import assert from "node:assert/strict";
import { test } from "node:test";
import { Live } from "../../../src/Kinerja.Web/wwwroot/js/entry/live.js";
import { grouped } from "../../../src/Kinerja.Web/wwwroot/js/entry/cells.js";
import { tally } from "../../../src/Kinerja.Web/wwwroot/js/entry/status.js";
import { kindOf, speaker } from "../../../src/Kinerja.Web/wwwroot/js/entry/words.js";

const cell = (mark, item = null, state = "number") => ({ mark, item, stored: { state } });

test("the line counts what is saved apart from what only waits", () => {
  assert.deepEqual(tally([cell("saved"), cell("wait", {}), cell("wait", {}), cell("empty", null, "missing"), cell("ask", {}), cell("invalid", {})]), { saved: 1, wait: 2, empty: 1, invalid: 2 });
});

test("a closed cell is saved or nothing to do; what was typed into it is held back", () => {
  assert.deepEqual(tally([cell("locked"), cell("locked", null, "missing"), cell("locked", {})]), { saved: 1, none: 1, locked: 1 });
});

test("dashes and blanks are nothing, n/a is a state, a number is left to the server", () => {
  for (const text of ["", " ", "-", "–", " — "]) assert.equal(kindOf(text), "missing", text);
  for (const text of ["n/a", "N/A", "na", "tidak berlaku"]) assert.equal(kindOf(text), "notApplicable", text);
  for (const text of ["0", "-5", "1.500", "1,5", "nasi"]) assert.equal(kindOf(text), "text", text);
});

test("thousands are set apart to be looked at, and nothing else is touched", () => {
  for (const [text, shown] of [["42395", "42.395"], ["-1234567,50", "-1.234.567,50"], ["999", "999"], ["0,1234", "0,1234"], ["tidak berlaku", "tidak berlaku"], ["", ""]]) assert.equal(grouped(text), shown);
});

test("words take what stands in them", () => {
  assert.equal(speaker({ a: "{0} dari {1}" })("a", 2, 3), "2 dari 3");
});

test("looking goes on seldom while nothing changes and often again when something does", async () => {
  const timers = [], answers = Array.from({ length: 16 }, () => false);
  const live = new Live({ look: async () => answers.shift() ?? true, least: 10, most: 40, hidden: () => false, after: (act, ms) => timers.push({ act, ms }), cancel: () => {} });
  live.start();
  for (let i = 0; i < 17; i++) await timers.at(-1).act();

  assert.equal(timers[1].ms, 10);
  assert.equal(timers[16].ms, 40);
  assert.equal(timers[17].ms, 10);
});

test("nobody looks while the page is hidden", async () => {
  let looks = 0;
  const timers = [];
  const live = new Live({ look: async () => { looks++; }, hidden: () => true, after: (act, ms) => timers.push({ act, ms }), cancel: () => {} });
  live.start();
  await timers.at(-1).act();
  assert.equal(looks, 0);
});
