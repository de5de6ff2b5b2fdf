// The computed rows: what the server answered, and whether it can still change with what waits.
import { el, icon } from "./dom.js";

const states = { missing: ["missing", "missing"], notDue: ["later", "clock"], notComputable: ["never", "never"], notApplicable: ["na", "dash"] };

export class FigureRows {
  constructor(root, { periods, period, say }) {
    Object.assign(this, { period, say });
    this.rows = [...root.querySelectorAll("tr[data-figure]")].map((element) => ({
      element, code: element.dataset.figure, reads: new Set(element.dataset.reads.split(" ").filter(Boolean)),
      href: element.querySelector(".nm a")?.getAttribute("href"), cells: [...element.children].slice(-periods.length - 1), periods, state: element.querySelector(".stt"),
    }));
    this.#close();
  }

  /** Shows figures as the server computed them. */
  show(figures) {
    for (const figure of figures ?? []) {
      const row = this.rows.find((one) => one.code === figure.code);
      if (!row) continue;
      row.periods.forEach((period, i) => this.#value(row.cells[i], period === this.period ? figure.realisation : figure.quarters[period], period === this.period, row.href));
      row.state.replaceChildren(this.#achievement(figure, row.href), ...[
        figure.checkTarget && el("span", { css: "k-tag k-tag--warn" }, icon("warn", true), this.say("fig.checkTarget")),
        figure.isDirect && el("span", { css: "k-small k-2nd k-blockline" }, this.say("fig.direct"))].filter(Boolean));
      row.note = null;
    }
  }

  /** Says which figures rest on something that is not saved yet. */
  provisional(codes) {
    for (const row of this.rows) {
      const waits = codes.has(row.code) || [...row.reads].some((code) => codes.has(code));
      if (waits === Boolean(row.note)) continue;
      row.note?.remove();
      row.note = waits ? el("span", { css: "k-small k-2nd k-blockline" }, this.say("fig.provisional")) : null;
      if (row.note) row.state.append(row.note);
    }
  }

  #value(place, { state, text }, strong, href) {
    place.classList.toggle("r", state === "number");
    place.replaceChildren(shown(state, text, strong ? href : null, strong));
  }

  #achievement({ achievement, band, shade }, href) {
    if (achievement.state !== "number") return shown(achievement.state, achievement.text);
    return el("span", { css: "k-ach" }, shown("number", achievement.text, href, true), band && el("span", { css: `k-band k-band--${shade}` }, icon(`level-${shade}`, true), band));
  }

  // A figure may read another computed one: what that reads counts too.
  #close() {
    for (let grew = true; grew;) {
      grew = false;
      for (const row of this.rows) {
        for (const other of this.rows.filter((one) => row.reads.has(one.code))) {
          for (const code of other.reads) if (!row.reads.has(code)) { row.reads.add(code); grew = true; }
        }
      }
    }
  }
}

function shown(state, text, href = null, strong = false) {
  if (state !== "number") {
    const [css, symbol] = states[state] ?? states.missing;
    return el("span", { css: `k-nil k-nil--${css}` }, icon(symbol, true), el("span", {}, href ? el("a", { css: "k-fig", href }, text) : text));
  }
  return el(href ? "a" : "span", { css: `${href ? "k-fig " : ""}k-num${strong ? " k-strong" : ""}`, href }, text);
}
