import assert from "node:assert/strict";
import { test } from "node:test";
import { expand, read, separated, written } from "../../../src/Kinerja.Web/wwwroot/js/entry/clipboard.js";

test("a plain column is one cell a line", () => {
  assert.deepEqual(separated("1.234,5\r\n12,50\r\n-\r\n"), [["1.234,5"], ["12,50"], ["-"]]);
});

test("tabs separate columns, and short lines are filled up", () => {
  assert.deepEqual(separated("1\t2\n3"), [["1", "2"], ["3", ""]]);
});

test("a quoted cell keeps its tab, its break and its quotes as one cell", () => {
  assert.deepEqual(separated("\"a\tb\nc \"\"d\"\"\"\t2"), [["a b c \"d\"", "2"]]);
});

test("an empty cell inside a block stays, the break after the last line does not count", () => {
  assert.deepEqual(separated("1\n\n3\n"), [["1"], [""], ["3"]]);
});

test("a merged cell has its text once, and its other parts are nobody's", () => {
  const table = [
    [{ text: "a", rows: 2 }, { text: "b", columns: 2 }],
    [{ text: "c" }, { text: "d" }],
  ];
  assert.deepEqual(expand(table), [["a", "b", null], [null, "c", "d"]]);
});

test("a span that reaches below the table ends with it", () => {
  assert.deepEqual(expand([[{ text: "a", rows: 5 }, { text: "b" }]]), [["a", "b"]]);
});

test("blanks that a word processor puts around a number go", () => {
  assert.deepEqual(expand([[{ text: "\n  1.234,5\u00a0\n" }]]), [["1.234,5"]]);
});

test("the table counts before the plain text beside it", () => {
  const row = { cells: [{ textContent: "7", rowSpan: 1, colSpan: 1 }] };
  const parse = () => ({ querySelector: () => ({ rows: [row] }) });
  assert.deepEqual(read({ html: "<table><tr><td>7</table>", text: "8" }, parse), [["7"]]);
  assert.deepEqual(read({ html: "<p>7</p>", text: "8" }, parse), [["8"]]);
});

test("what is copied out comes back the same", () => {
  const block = [["1,5", "a\tb"], ["", "\"x\""]];
  assert.deepEqual(separated(written(block)), [["1,5", "a b"], ["", "\"x\""]]);
});
