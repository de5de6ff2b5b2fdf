// The cells of the grid: fields that the page already has, and in the wide view those that this script makes in the other quarters.
import { el, icon, symbol } from "./dom.js";

const marks = {
  saved: ["saved", "done"], empty: ["empty", "missing"], wait: ["wait", "wait"], fail: ["fail", "failed"],
  warning: ["warn", "warn"], ask: ["bad", "never"], invalid: ["bad", "never"], conflict: ["clash", "swap"], locked: ["lock", "lock"],
};

/** A number of a field with its thousands set apart. */
export const grouped = (text) => (/^-?\d{4,}(?:,\d+)?$/.test(text) ? text.replace(/^(-?)(\d+)/, (_, sign, digits) => sign + digits.replace(/\B(?=(\d{3})+$)/g, ".")) : text);

// What wants a person first.
const urgency = ["conflict", "ask", "invalid", "warning", "locked", "fail", "wait"];

export class Cell {
  constructor(place, row, { year, open, label, say }) {
    const { cell: code, p: period, state, reason, direct } = place.dataset;
    Object.assign(this, { place, row, year, code, period, say, name: row.name, unit: row.unit, direct: direct === "1", open: open.has(period), item: null, seen: null, note: null });
    const field = place.querySelector("input.form-control");
    this.input = field ?? this.#make(label);
    this.typed = field?.defaultValue ?? null; // a form that came back holds what could not be stored
    const was = place.querySelector("[name^='semula.']")?.value ?? place.dataset.was ?? "";
    const revision = Number(place.querySelector("[name^='rev.']")?.value ?? place.dataset.rev ?? 0);
    this.stored = { text: place.dataset.text ?? "", state, reason: reason ?? null, was, revision, atText: null, by: null };
    this.words = el("span", { css: "visually-hidden", id: `k-${code}-${period}` });
    this.input.setAttribute("aria-describedby", `${this.input.getAttribute("aria-describedby") ?? ""} ${this.words.id}`.trim());
    this.sign = icon("missing");
    place.prepend(this.sign);
    place.append(this.words);
    this.show();
  }

  get key() { return `${this.year}|${this.code}|${this.period}`; }

  /** What is there to be counted as the cell's value: what waits, else what is stored. */
  get value() {
    const from = this.item ?? this.stored;
    return { text: from.text ?? "", state: from.state === "number" ? null : from.state ?? null, reason: from.reason ?? null };
  }

  /** The text of the field when nobody is typing. */
  get shown() {
    const { text, state } = this.value;
    return state === "notApplicable" ? this.say("notApplicable") : state === "missing" ? "" : text;
  }

  /** The same to be looked at: what is stored with its thousands set apart. What waits stands as it was typed. */
  get display() { return this.item ? this.shown : grouped(this.shown); }

  get mark() {
    if (this.item?.held) return this.item.held.outcome in marks ? this.item.held.outcome : "invalid";
    if (this.item) return this.item.failed ? "fail" : "wait";
    if (!this.open) return "locked";
    return this.stored.state === "missing" ? "empty" : "saved";
  }

  /** What the person saw as stored when beginning to type. */
  get base() { return this.seen ?? { was: this.stored.was, revision: this.stored.revision }; }

  get isVisible() { return this.input.checkVisibility(); }

  show() {
    const name = this.mark, [css, picture] = marks[name];
    const isHere = document.activeElement === this.input;
    const text = isHere ? this.shown : this.display;
    if (!(isHere && this.seen) && this.input.value !== text) {
      this.input.value = text;
      if (isHere) this.input.select();
    }
    // A table is laid out as a whole: what has not changed is not touched.
    const said = `${name} ${this.open} ${symbol(picture)}`;
    if (said === this.said) return this.row.show();
    this.said = said;
    for (const old of [...this.place.classList]) if (old.startsWith("k-cell--")) this.place.classList.remove(old);
    this.place.classList.add(`k-cell--${css}`);
    this.sign.querySelector("use").setAttribute("href", symbol(picture));
    this.input.readOnly = !this.open;
    this.input.toggleAttribute("aria-invalid", false);
    if (["ask", "invalid", "conflict"].includes(name)) this.input.setAttribute("aria-invalid", "true");
    this.place.toggleAttribute("aria-readonly", false);
    if (!this.open) this.place.setAttribute("aria-readonly", "true");
    this.words.textContent = this.say(`state.${name}`);
    return this.row.show();
  }

  #make(label) {
    const input = el("input", { css: "form-control", inputmode: "decimal", autocomplete: "off", "aria-label": `${this.name}, ${label}`, id: `k-f-${this.code}-${this.period}` });
    this.place.replaceChildren(el("div", { css: "input-group" }, input));
    this.place.classList.remove("r");
    return input;
  }
}

/** A row of the table with its cells and the column that says how they stand. */
export class Row {
  constructor(element, render) {
    Object.assign(this, { element, cells: [], render, form: false });
    this.name = element.querySelector(".k-rowname").textContent.trim();
    this.state = element.querySelector(".stt");
    this.untouched = true;
  }

  get unit() { return this.element.querySelector(".input-group-text")?.textContent ?? ""; }

  /** The cell that the state column speaks of: the one that wants a person most, else that of the quarter being entered. */
  get speaker() {
    const waiting = this.cells.filter((cell) => cell.item).sort((a, b) => urgency.indexOf(a.mark) - urgency.indexOf(b.mark));
    return waiting[0] ?? this.cells.find((cell) => cell.place.classList.contains("now")) ?? this.cells[0];
  }

  // What the server wrote stays until something happens here.
  show() {
    if (this.cells.length === 0 || this.form || (this.untouched && this.cells.every((cell) => !cell.item && !cell.note && cell.open))) return;
    this.untouched = false;
    this.render(this);
  }
}

/** Finds all cells, in rows. */
export function find(root, { year, open, labels, say, render }) {
  const rows = [];
  for (const element of root.querySelectorAll("tr[role=row], .k-put-in")) {
    const places = [...element.querySelectorAll("[data-cell]")].filter((place) => place.closest("tr[role=row], .k-put-in") === element);
    if (places.length === 0) continue;
    const row = new Row(element, render);
    for (const place of places) row.cells.push(new Cell(place, row, { year, open, label: labels[place.dataset.p] ?? place.dataset.p, say }));
    rows.push(row);
  }
  return rows;
}
