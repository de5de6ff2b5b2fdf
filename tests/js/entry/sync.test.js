import assert from "node:assert/strict";
import { test } from "node:test";
import { Queue } from "../../../src/Kinerja.Web/wwwroot/js/entry/queue.js";
import { memory } from "../../../src/Kinerja.Web/wwwroot/js/entry/store.js";
import { Sync } from "../../../src/Kinerja.Web/wwwroot/js/entry/sync.js";

// A server that remembers operation ids, and a line to it that breaks as told.
function make(line = [], watch = () => () => {}) {
  let n = 0;
  const queue = new Queue({ store: memory(), account: "a", agency: "x", tab: "t", id: () => `isi-${++n}`, now: () => n });
  const known = new Map(), sent = [], states = [], timers = [];
  const client = {
    send: async (items) => {
      sent.push(items.map((item) => item.id));
      const trouble = line.shift() ?? "ok";
      if (trouble === "lost") return { kind: "offline" };
      const cells = items.map((item) => {
        if (!known.has(item.id)) known.set(item.id, item.text);
        return { operationId: item.id, outcome: "saved", stored: { was: item.text, revision: known.size } };
      });
      if (trouble === "reply lost") return { kind: "offline" };
      if (typeof trouble === "object") return trouble;
      return { kind: "ok", cells, figures: [] };
    },
    renew: async () => "renewed",
  };
  const sync = new Sync({ queue, client, most: 3, watch, chance: () => 0.5, after: (act, ms) => timers.push({ act, ms }), cancel: () => {}, on: { state: (state) => states.push(state) } });
  const type = (code, text) => queue.put({ code, period: "tw4", year: 2019 }, { text }, { was: "", revision: 0 });
  return { queue, sync, sent, known, states, timers, type };
}

test("everything that waits is sent in batches, in order", async () => {
  const { queue, sync, sent, type } = make();
  for (const code of ["a", "b", "c", "d"]) type(code, "1");
  await sync.kick();

  assert.deepEqual(sent, [["isi-1", "isi-2", "isi-3"], ["isi-4"]]);
  assert.equal(queue.items.length, 0);
});

test("a lost reply is asked for again under the same ids, and nothing is entered twice", async () => {
  const { queue, sync, sent, known, timers, type } = make(["reply lost"]);
  type("a", "17");
  await sync.kick();
  assert.equal(queue.items.length, 1, "not known to be saved, so it waits");

  await timers[0].act();
  assert.deepEqual(sent, [["isi-1"], ["isi-1"]]);
  assert.equal(known.size, 1);
  assert.equal(queue.items.length, 0);
});

test("tries come less often the longer the line is dead, and at once when there is a new chance", async () => {
  const { sync, timers, states, type } = make(["lost", "lost", "lost", "lost", "lost", "lost"]);
  type("a", "17");
  await sync.kick();
  for (let i = 0; i < 5; i++) await timers[i].act();

  assert.deepEqual(timers.map((timer) => timer.ms), [1000, 2000, 4000, 8000, 15_000, 15_000]);
  assert.equal(states.at(-1), "offline");
  await sync.kick();
  assert.equal(states.at(-1), "idle");
});

test("a session that ended sends nothing and loses nothing", async () => {
  const { queue, sync, states, type } = make([{ kind: "signedOut" }]);
  type("a", "17");
  await sync.kick();

  assert.equal(states.at(-1), "signedOut");
  assert.equal(queue.items.length, 1);
});

test("an old token is renewed once and the same figures go again", async () => {
  const { queue, sync, sent, type } = make([{ kind: "token" }]);
  type("a", "17");
  await sync.kick();

  assert.deepEqual(sent, [["isi-1"], ["isi-1"]]);
  assert.equal(queue.items.length, 0);
});

test("one figure that the server will not look at does not stop the others", async () => {
  const refused = { kind: "refused", message: "Kode tidak sah." };
  const { queue, sync, type } = make([refused, refused]);
  type("a", "17");
  type("b", "18");
  await sync.kick();

  assert.deepEqual(queue.items.map((item) => [item.code, item.held?.outcome, item.held?.message]), [["a", "invalid", "Kode tidak sah."]]);
});

test("what is typed while a batch is under way goes with the next", async () => {
  const { queue, sync, sent, type } = make();
  type("a", "17");
  const first = sync.kick();
  type("b", "18");
  sync.kick();
  await first;

  assert.deepEqual(sent.flat(), ["isi-1", "isi-2"]);
  assert.equal(queue.items.length, 0);
});

test("a server that is silent for long is said to be away before the attempt is given up, and the answer still counts", async () => {
  const watched = [];
  const { queue, sync, states, type } = make([], (act) => { watched.push(act); return () => watched.push("answered"); });
  type("a", "17");
  const sending = sync.kick();
  watched[0]?.();
  while (watched.length < 2) { await null; watched[0]?.(); }
  await sending;

  assert.ok(states.includes("offline"));
  assert.equal(states.at(-1), "idle");
  assert.equal(queue.items.length, 0);
});
