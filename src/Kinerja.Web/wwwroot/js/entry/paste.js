// A block from the clipboard: what each cell would be read as is shown first, what has to be asked is asked once, then it is taken as one step.
import { el } from "./dom.js";
import { kindOf } from "./words.js";

export const most = 1000;

/** Which cell gets which text. Cells outside the grid, parts of merged cells and closed cells are named and left out. */
export function plan(block, table, origin) {
  const found = [];
  block.forEach((texts, dy) => texts.forEach((text, dx) => {
    const cell = table[origin.y + dy]?.[origin.x + dx] ?? null;
    const skip = text === null ? "covered" : !cell ? "outside" : !cell.open ? "locked" : null;
    found.push({ cell, text: text ?? "", skip, kind: skip ? null : kindOf(text), reading: null, verdict: null });
  }));
  return found;
}

/** The questions of a block: marks that say that there is no number, and numbers with two readings. Each is asked once. */
export function questions(items) {
  const open = items.filter((item) => !item.skip);
  const marks = open.filter((item) => item.kind === "notApplicable" || (item.kind === "missing" && item.text !== ""));
  const kinds = new Map();
  for (const item of open.filter((one) => one.verdict?.kind === "ask")) {
    const codes = item.verdict.readings.map((reading) => reading.code).join(" ");
    kinds.set(codes, [...kinds.get(codes) ?? [], item]);
  }
  return { marks, readings: [...kinds.values()] };
}

/** What is entered once the questions are answered. */
export function changes(items, answers) {
  const marked = new Set(questions(items).marks);
  return items.filter((item) => !item.skip).map((item) => ({
    cell: item.cell,
    change: marked.has(item) ? (answers.marks === "notApplicable" ? { state: "notApplicable", text: "", reason: answers.reason } : { state: "missing", text: "" })
      : item.kind === "missing" || item.verdict?.kind === "missing" ? { state: "missing", text: "" }
      : { text: item.text, reading: item.verdict?.kind === "ask" ? answers.readings[item.verdict.readings.map((r) => r.code).join(" ")] ?? null : null },
  }));
}

export class PasteDialog {
  constructor({ say, read, label, language }) { Object.assign(this, { say, read, label, language }); }

  /** Shows the block and resolves to what is to be entered; null when it is given up. */
  async ask(items) {
    const { say } = this;
    const body = el("div"), error = el("p", { css: "k-err", role: "alert", hidden: true });
    const take = el("button", { type: "submit", css: "btn btn-primary" });
    const form = el("form", { method: "dialog" }, el("h2", { css: "k-h3", id: "tempel-h" }, say("paste.title", items.length)), body, error,
      el("div", { css: "k-acts" }, take, el("button", { type: "button", css: "btn btn-outline-secondary", on: { click: () => dialog.close() } }, say("cancel"))));
    const dialog = el("dialog", { css: "k-entry-dialog", "aria-labelledby": "tempel-h" }, form);
    document.body.append(dialog);
    let answers = null;
    const draw = () => {
      body.replaceChildren(...this.#questions(items), this.#table(items));
      take.textContent = say("paste.take", items.filter((item) => !item.skip).length);
    };
    draw();
    form.addEventListener("submit", (event) => {
      const said = this.#answers(form, items);
      if (!said.problem) { answers = said; return; }
      event.preventDefault();
      error.textContent = said.problem;
      error.hidden = false;
    });
    dialog.showModal();
    take.focus();
    this.#verdicts(items).then((read) => { if (read && dialog.open) draw(); });
    await new Promise((resolve) => dialog.addEventListener("close", resolve, { once: true }));
    dialog.remove();
    return answers && changes(items, answers);
  }

  // One request for all; without a connection the server reads them once it is there.
  async #verdicts(items) {
    const texts = items.filter((item) => item.kind === "text");
    if (texts.length === 0) return false;
    const read = await this.read(texts.map(({ text, cell }) => ({ text, unit: cell.unit || null })));
    read?.forEach((verdict, i) => { texts[i].verdict = verdict; });
    return Boolean(read);
  }

  #questions(items) {
    const { marks, readings } = questions(items);
    const radio = (name, value, text) => el("div", { css: "form-check" },
      el("input", { css: "form-check-input", type: "radio", name, value, id: `${name}-${value}` }), el("label", { css: "form-check-label", for: `${name}-${value}` }, text));
    return [
      marks.length > 0 && el("fieldset", {}, el("legend", {}, this.say("paste.question.na", marks.length, marks[0].text)),
        radio("tempel-tanda", "missing", this.say("na.missing")), radio("tempel-tanda", "notApplicable", this.say("notApplicable")),
        el("label", { css: "k-small", for: "tempel-alasan" }, this.say("paste.reason")), el("input", { css: "form-control form-control-sm", id: "tempel-alasan", name: "tempel-alasan", maxlength: 500, autocomplete: "off" })),
      ...readings.map((group, i) => el("fieldset", {}, el("legend", {}, this.say("paste.question.read", group.length, group[0].text)),
        ...group[0].verdict.readings.map(({ code, label }) => radio(`tempel-baca-${i}`, code, label)))),
    ].filter(Boolean);
  }

  #answers(form, items) {
    const { marks, readings } = questions(items), said = new FormData(form);
    const answers = { marks: said.get("tempel-tanda"), reason: (said.get("tempel-alasan") ?? "").trim(), readings: {} };
    readings.forEach((group, i) => { answers.readings[group[0].verdict.readings.map((r) => r.code).join(" ")] = said.get(`tempel-baca-${i}`); });
    if ((marks.length > 0 && !answers.marks) || Object.values(answers.readings).some((code) => !code)) return { problem: this.say("paste.choose") };
    if (answers.marks === "notApplicable" && !answers.reason) return { problem: this.say("paste.reason.needed") };
    return answers;
  }

  #table(items) {
    const row = (item) => el("tr", {}, el("th", { scope: "row" }, item.cell ? this.label(item.cell) : "–"), el("td", { css: "r" }, item.text || "–"), el("td", {}, this.#verdict(item)));
    return el("div", { css: "k-scroll", role: "region", tabindex: 0, "aria-label": this.say("paste.verdict") }, el("table", { css: "k-t" },
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, this.say("paste.cell")), el("th", { scope: "col", css: "r" }, this.say("paste.text")), el("th", { scope: "col" }, this.say("paste.verdict")))),
      el("tbody", {}, ...items.map(row))));
  }

  #verdict({ skip, kind, text, verdict }) {
    if (skip) return this.say(`paste.${skip}`);
    if (kind === "missing") return this.say(text === "" ? "paste.missing" : "paste.ask");
    if (kind === "notApplicable") return this.say("paste.ask");
    switch (verdict?.kind) {
      case "value": return verdict.value.toLocaleString(this.language === "en" ? "en-GB" : "id-ID", { minimumFractionDigits: verdict.decimals, maximumFractionDigits: 6 });
      case "ask": return this.say("paste.ask");
      case "missing": return this.say("paste.missing");
      case "refused": return this.say("paste.refused", verdict.reason ?? "");
      default: return this.say("paste.later");
    }
  }
}
