// One truthful line over the grid, and the banner of the connection.
import { el, icon, mark } from "./dom.js";
import { clock } from "./words.js";

const parts = [
  ["saved", "done", "ok", "saved"], ["wait", "wait", "wait", null], ["fail", "failed", "bad", "failed"], ["warning", "warn", "warn", "warning"],
  ["conflict", "swap", "bad", "conflict"], ["invalid", "never", "bad", "invalid"], ["locked", "lock", "warn", "locked"], ["empty", "missing", "warn", "empty"],
];

export class Status {
  #said = "";
  #hide = null;

  constructor({ line, banner, say, language, signIn }) {
    Object.assign(this, { line, banner, say, language, signIn, last: null, lost: null });
  }

  /** Counts the cells by how they stand. */
  count({ cells, elsewhere, others, isOffline }) {
    const counts = tally(cells);
    const shown = parts.filter(([name]) => counts[name] > 0).map(([name, symbol, tone, word]) =>
      ({ symbol, tone, text: `${counts[name]} ${this.say(`stat.${word ?? (isOffline ? "offline" : "waiting")}`)}` }));
    if (elsewhere > 0) shown.push({ symbol: "wait", tone: "wait", text: `${elsewhere} ${this.say(`stat.${isOffline ? "offline" : "waiting"}`)} ${this.say("stat.elsewhere")}` });
    const notes = [others > 0 && this.say("stat.others", others), this.last && this.say("stat.last", this.last)].filter(Boolean);
    const said = JSON.stringify([shown, notes]);
    if (said === this.#said) return; // a line that is read aloud does not repeat itself
    this.#said = said;
    this.line.replaceChildren(...shown.map(({ symbol, tone, text }) => mark(symbol, tone, text)), ...notes.map((note) => el("span", { css: "k-stat-r" }, note)));
  }

  /** Says how the connection stands: idle, offline, unavailable, signedOut, otherAccount, refused. */
  connection(state, { pending = 0, message = null, now = Date.now() } = {}) {
    clearTimeout(this.#hide);
    if (state === "offline") this.lost ??= now;
    switch (state) {
      case "offline": return this.#tell("plug", "", this.say("conn.lost", clock(this.lost, this.language)), this.say("conn.lost.text"));
      case "signedOut": return this.#tell("lock", "k-conn--bad", this.say("conn.signedOut"), this.say("conn.signedOut.text"), el("a", { href: this.signIn }, this.say("conn.signIn")));
      case "otherAccount": return this.#tell("lock", "k-conn--bad", this.say("conn.other"), this.say("conn.other.text"));
      case "refused": return this.#tell("failed", "k-conn--bad", this.say("conn.refused"), message ?? "");
      default:
        if (this.lost !== null && pending === 0) {
          this.lost = null;
          this.#tell("done", "k-conn--ok", this.say("conn.back"), this.say("conn.back.text"));
          this.#hide = setTimeout(() => { this.banner.hidden = true; }, 10_000);
        } else if (this.lost === null) this.banner.hidden = true;
        return undefined;
    }
  }

  #tell(symbol, css, title, ...text) {
    const said = `${title} ${text[0]}`;
    if (!this.banner.hidden && this.banner.dataset.said === said) return;
    this.banner.dataset.said = said;
    this.banner.className = `k-conn ${css}`.trim();
    this.banner.replaceChildren(icon(symbol), el("p", {}, el("b", {}, title), " ", ...text.flatMap((part, i) => (i > 0 ? [" ", part] : [part]))));
    this.banner.hidden = false;
  }
}

/** How many cells stand how; a closed cell without anything typed counts as nothing to do. */
export function tally(cells) {
  const counts = {};
  for (const cell of cells) {
    const name = cell.mark === "ask" ? "invalid" : cell.mark === "locked" && !cell.item ? (cell.stored.state === "missing" ? "none" : "saved") : cell.mark;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
