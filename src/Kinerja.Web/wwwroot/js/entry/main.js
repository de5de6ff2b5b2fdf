// The entry grid. The page is a plain form that works without any of this; here its fields become cells that save themselves.
import { find } from "./cells.js";
import { Client } from "./client.js";
import { read as readClipboard, written } from "./clipboard.js";
import { bringSymbols } from "./dom.js";
import { FigureRows } from "./figures.js";
import { Keys } from "./keys.js";
import { Live } from "./live.js";
import { Panel } from "./panel.js";
import { PasteDialog, most, plan } from "./paste.js";
import { Queue, keyOf } from "./queue.js";
import { stateColumn } from "./state.js";
import { Status } from "./status.js";
import { openStore } from "./store.js";
import { Sync } from "./sync.js";
import { Tabs, random } from "./tabs.js";
import { Undo } from "./undo.js";
import { kindOf, speaker } from "./words.js";

const root = document.getElementById("isian");
if (root && root.dataset.account) await start(root);

async function start(root) {
  const { endpoint, page, agency, year, period, account, words } = root.dataset;
  const say = speaker(JSON.parse(words)), language = document.documentElement.lang;
  const table = document.getElementById("kisi"), form = root.querySelector("form.k-entry");
  const open = new Set(root.dataset.open.split(" ").filter(Boolean));
  const heads = [...table.querySelectorAll("thead [data-p]")];
  const labels = Object.fromEntries(heads.map((head) => [head.dataset.p, head.textContent.trim()]));
  const label = (cell) => (heads.length > 1 && root.dataset.wide === "1" ? `${labels[cell.period]}:` : "");
  const parse = (html) => new DOMParser().parseFromString(html, "text/html");

  const [store] = await Promise.all([openStore(), bringSymbols()]);
  const tabs = new Tabs({ id: random("tab-"), heard: hear });
  const queue = new Queue({ store, account, agency, tab: tabs.id, id: () => random("isi-"), failed: () => status.connection("refused", { message: say("conn.storage") }) });
  const client = new Client({
    agencyAddress: endpoint.replace(/\/entries\/\d+$/, ""), page, account, period, language, parse, token: form.querySelector("[name=__RequestVerificationToken]").value,
  });
  const status = new Status({
    line: document.getElementById("keadaan"), banner: document.getElementById("koneksi"), say, language, signIn: `/akun/masuk?kembali=${encodeURIComponent(location.pathname + location.search)}`,
  });
  const sync = new Sync({ queue, client, on: { sending: refresh, answered, state: connection } });
  const undo = new Undo();
  const panel = new Panel({ place: document.getElementById("rincian"), root, page, say });
  // An answer to what was asked belongs to the step that it was asked about.
  const render = stateColumn({ say, enter: (cell, change, base) => enterAll([{ cell, change, base }], false), drop, retry: () => sync.kick(), isOffline: () => sync.state === "offline", label });

  root.classList.add("k-js");
  root.querySelector("fieldset")?.removeAttribute("disabled");
  table.setAttribute("role", "grid");
  for (const cell of table.querySelectorAll("td[role=cell]")) cell.setAttribute("role", "gridcell");
  document.getElementById("legenda").hidden = false;

  const rows = find(root, { year: Number(year), open, labels, say, render });
  const cells = new Map(rows.flatMap((row) => row.cells).map((cell) => [cell.key, cell]));
  const figures = new FigureRows(root, { periods: heads.map((head) => head.dataset.p), period, say });
  const keys = new Keys({
    rows, commit, empty: (chosen) => enterAll(chosen.map((cell) => ({ cell, change: { state: "missing" } }))), fill: (pairs) => enterAll(pairs.map(({ from, to }) => ({ cell: to, change: copyOf(from.value) }))),
    undo: () => again(undo.back(), "undone"), redo: () => again(undo.forth(), "redone"), open: (cell, wanted) => (wanted ? panel.open(cell) : panel.follow(cell)),
    copied: (block) => written(block.map((line) => line.map((cell) => cell.shown))),
  });
  const live = new Live({ look });
  const dialog = new PasteDialog({ say, language, read: (list) => client.read(list), label: (cell) => [cell.name, labels[cell.period]].join(", ") });

  keys.listen(root);
  root.addEventListener("paste", pasted);
  root.addEventListener("click", (event) => {
    const asked = event.target.closest("[data-rincian]");
    const cell = asked && rows.find((row) => row.element.contains(asked))?.speaker;
    if (!cell || !panel.wide()) return;
    event.preventDefault();
    panel.open(cell);
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); sync.kick(); });
  addEventListener("online", () => sync.kick());
  addEventListener("focus", () => sync.kick());
  document.addEventListener("visibilitychange", () => { if (!document.hidden) live.now(); });

  const found = await adopt();
  // What a form brought back that could not be stored is typed already.
  for (const cell of cells.values()) {
    if (cell.open && !cell.item && cell.typed !== null && cell.typed.trim() !== cell.stored.text) commit(cell, cell.typed, cell.base);
  }
  refresh();
  if (!store.lasts) status.connection("refused", { message: say("conn.storage") });
  if (found > 0) sync.kick();
  setTimeout(adoptAndSend, 2000); // a tab that has just been closed may still have been there
  live.start();
  root.dataset.ready = "1";

  // ---- what the person does

  function commit(cell, text, seen) {
    if (text.trim() === cell.shown.trim()) return;
    const kind = kindOf(text);
    if (cell.item && !cell.item.attempted && isStored(cell, kind, text)) return drop(cell);
    if (!cell.item && isStored(cell, kind, text)) return;
    if (kind === "notApplicable") return standsFor(cell, text.trim(), seen);
    enter(cell, kind === "missing" ? { state: "missing" } : { text: text.trim() }, seen);
  }

  function isStored(cell, kind, text) {
    return kind === "missing" ? cell.stored.state === "missing" : cell.stored.state === "number" && text.trim() === cell.stored.text;
  }

  // "n/a" is no number: what it means is asked before anything is sent.
  function standsFor(cell, text, seen) {
    const before = cell.value;
    const item = queue.put(cell, { text }, seen);
    queue.hold(item, { outcome: "ask", stands: true, readings: [], stored: null });
    undo.add([{ key: cell.key, before, after: { text: "", state: "notApplicable", reason: null } }]);
    refresh();
  }

  function enter(cell, change, base) { enterAll([{ cell, change, base }]); }

  function enterAll(entries, isStep = true) {
    const step = [];
    for (const { cell, change, base } of entries.filter(({ cell }) => cell.open)) {
      const before = cell.value;
      if (!cell.item && change.state === "missing" && cell.stored.state === "missing") continue;
      queue.put(cell, change, base ?? cell.base);
      cell.seen = null;
      cell.item = queue.latest(cell.key);
      step.push({ key: cell.key, before, after: cell.value });
    }
    if (isStep) undo.add(step);
    refresh();
    live.wake();
    sync.kick();
  }

  // Leaves what was typed: the stored figure stands, and undo brings the other one back.
  function drop(cell, stored = null) {
    const before = cell.value;
    if (stored) take(cell, stored);
    if (cell.item) queue.drop(cell.item);
    cell.item = queue.latest(cell.key);
    undo.add([{ key: cell.key, before, after: cell.value }]);
    refresh();
  }

  function again(values) {
    if (!values) return;
    const known = values.map(({ key, value }) => ({ cell: cells.get(key), change: copyOf(value) })).filter(({ cell }) => cell);
    enterAll(known, false);
    keys.focus(known[0]?.cell);
  }

  // A figure that stood in a cell is read as it was written: with a decimal comma.
  function copyOf(value) {
    return value.state === "notApplicable" ? value : value.state === "missing" || value.text === "" ? { state: "missing" } : { ...value, reading: "decimal" };
  }

  async function pasted(event) {
    const cell = keys.cellOf(event.target);
    if (!cell || !event.clipboardData) return;
    const block = readClipboard({ html: event.clipboardData.getData("text/html"), text: event.clipboardData.getData("text/plain") }, parse);
    if (block.length === 0 || (block.length === 1 && block[0].length === 1 && keys.mode !== "nav")) return; // a word into a text
    event.preventDefault();
    if (block.length === 1 && block[0].length === 1) return cell.open ? commit(cell, block[0][0] ?? "", cell.base) : undefined;
    const lines = keys.table, y = lines.findIndex((line) => line.includes(cell));
    const items = plan(block, lines, { y, x: lines[y].indexOf(cell) });
    if (items.length > most) return status.connection("refused", { message: say("paste.tooLarge", most) });
    const wanted = await dialog.ask(items);
    keys.focus(cell);
    if (wanted) enterAll(wanted);
  }

  // ---- what the server says

  function answered(settled, computed) {
    for (const { item, answer, newer } of settled) {
      const cell = cells.get(keyOf(item));
      if (answer.outcome === "saved" && answer.stored) {
        status.last = answer.stored.atText;
        tabs.tell({ account, agency, key: keyOf(item), stored: answer.stored });
        if (cell) take(cell, answer.stored);
      }
      if (cell) cell.item = newer ?? queue.latest(cell.key);
    }
    figures.show(computed);
    refresh();
  }

  function take(cell, stored, note = null) {
    cell.stored = { text: stored.text, state: stored.state, reason: stored.reason, was: stored.was, revision: stored.revision, atText: stored.atText, by: stored.by };
    cell.note = note;
    cell.row.untouched = false;
  }

  async function look() {
    const said = await client.sheet(Number(year));
    if (said.kind === "ok" || said.kind === "same") {
      if (sync.state === "offline") sync.kick();
      else if (sync.state === "idle") status.connection("idle", { pending: pending() });
    } else if (sync.state === "idle" && said.kind !== "unavailable" && said.kind !== "busy") connection(said.kind, "idle", said);
    await adoptAndSend();
    if (said.kind !== "ok") return false;
    let changed = false, isOld = false;
    for (const stored of said.cells) {
      const cell = cells.get(keyOf({ year: Number(year), code: stored.code, period: stored.period }));
      // An answer that was overtaken by one to a saving knows less than this page.
      if (cell && stored.revision < cell.stored.revision) isOld = true;
      if (!cell || cell.item || stored.revision < cell.stored.revision || (cell.stored.was === stored.was && cell.stored.revision === stored.revision)) continue;
      const isOther = cell.stored.was !== stored.was;
      take(cell, stored, isOther && stored.by ? say("changed", `${stored.by}, ${stored.atText}`) : null);
      changed ||= isOther;
    }
    const now = new Set(said.open);
    for (const cell of cells.values()) cell.open = now.has(cell.period);
    if (open.has(period) && !now.has(period)) status.connection("refused", { message: say("period.closed") });
    open.clear();
    for (const one of now) open.add(one);
    if (!isOld) figures.show(said.figures);
    refresh();
    return changed;
  }

  function hear({ account: of, agency: at, key, stored }) {
    const cell = of === account && at === agency ? cells.get(key) : null;
    if (!cell || cell.item || stored.revision < cell.stored.revision) return;
    take(cell, stored);
    refresh();
  }

  function connection(state, before, said) {
    status.connection(state, { pending: pending(), message: said?.message });
    refresh();
  }

  // ---- what is shown

  async function adopt() {
    const taken = await tabs.alone((alive) => queue.load(alive));
    for (const item of taken) {
      const cell = cells.get(keyOf(item));
      if (cell) cell.item = queue.latest(cell.key);
    }
    return taken.length;
  }

  async function adoptAndSend() {
    if ((await adopt()) > 0) {
      refresh();
      sync.kick();
    }
  }

  function pending() { return queue.items.filter((item) => !item.held).length; }

  function refresh() {
    for (const cell of cells.values()) {
      cell.item = queue.latest(cell.key);
      cell.show();
    }
    const items = queue.items;
    status.count({
      cells: [...cells.values()].filter((cell) => !cell.direct || cell.item), elsewhere: items.filter((item) => !cells.has(keyOf(item))).length, others: queue.others, isOffline: sync.state === "offline",
    });
    figures.provisional(new Set(items.filter((item) => item.year === Number(year)).map((item) => item.code)));
  }
}
