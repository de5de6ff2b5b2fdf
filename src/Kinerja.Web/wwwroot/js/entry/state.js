// The column that says how a row stands, and asks what has to be asked.
import { el, mark } from "./dom.js";

const button = (css, act, ...children) => el("button", { type: "button", css, on: { click: act } }, ...children);

export function stateColumn({ say, enter, drop, retry, isOffline, label }) {
  return (row) => {
    const cell = row.speaker, held = cell.item?.held;
    // Whoever stands on a button here is not thrown off it because somebody looked whether anything changed.
    const said = JSON.stringify([cell.key, cell.mark, cell.item, cell.stored, cell.note, isOffline()]);
    if (row.said === said) return;
    row.said = said;
    row.state.replaceChildren(...content(cell, held, row));
  };

  function content(cell, held, row) {
    const lead = row.cells.length > 1 && cell.item ? [el("b", {}, `${label(cell)} `)] : [];
    switch (cell.mark) {
      case "saved":
      case "empty": return [
        cell.mark === "saved" ? mark("done", "ok", cell.stored.atText ? say("saved", cell.stored.atText) : say("saved.plain")) : mark("missing", "warn", say("empty")),
        cell.note && el("span", { css: "k-small k-3rd k-blockline" }, cell.note)].filter(Boolean);
      case "wait": return [mark("wait", "wait", ...lead, say(isOffline() ? "offline" : cell.item.attempted ? "sending" : "waiting"))];
      case "fail": return [mark("failed", "bad", ...lead, say("failed"), " ", button("k-act", retry, say("failed.now")))];
      case "warning": return [mark("warn", "warn", ...lead, held.message ?? say("warning"), " ", button("k-act", () => reason(cell, row), say("warning.give")))];
      case "ask": return held.stands ? stands(cell, held, lead, row) : readings(cell, held, lead);
      case "conflict": return [mark("swap", "bad", ...lead, say("conflict")), choice(cell, held)];
      case "locked": return cell.item
        ? [mark("lock", "bad", ...lead, say("locked.kept"), ": ", cell.item.text, " ", button("k-act", () => drop(cell), say("drop")))]
        : [mark("lock", "mute", say("locked"))];
      default: return [mark("never", "bad", ...lead, held?.message ?? say("invalid"))];
    }
  }

  function readings(cell, held, lead) {
    return [mark("never", "bad", ...lead, say("ask", cell.item.text), ": ",
      ...held.readings.flatMap(({ code, label }, i) => [i > 0 ? " · " : "", button("k-act", () => enter(cell, { ...cell.item, reading: code }), label)]))];
  }

  function stands(cell, held, lead, row) {
    return [mark("never", "bad", ...lead, say("na.ask", cell.item.text), " ",
      button("k-act", () => reason(cell, row, "notApplicable"), say("notApplicable")), " · ",
      button("k-act", () => enter(cell, { state: "missing" }), say("na.missing")))];
  }

  function choice(cell, held) {
    const { stored } = held, shown = stored?.state === "number" ? stored.text : say(stored?.state === "notApplicable" ? "notApplicable" : "missing");
    return el("div", { css: "k-clash", role: "group", "aria-label": say("conflict.title") },
      button("k-vs", () => enter(cell, cell.value, { was: stored?.was, revision: stored?.revision }), el("b", {}, cell.shown || say("missing")), el("span", {}, say("conflict.mine"))),
      button("k-vs", () => drop(cell, stored), el("b", {}, shown), el("span", {}, say("conflict.theirs", stored?.by ?? "?", stored?.atText ?? "?"))),
      el("span", { css: "k-small k-2nd" }, say("conflict.note")));
  }

  // While somebody writes a reason the column is left alone.
  function reason(cell, row, state = cell.item.state) {
    row.form = true;
    row.said = null;
    const field = el("input", { css: "form-control form-control-sm", id: `k-alasan-${cell.code}-${cell.period}`, maxlength: 500, autocomplete: "off", value: cell.item.reason ?? "" });
    const close = () => { row.form = false; row.show(); cell.input.focus(); };
    const send = () => {
      if (field.value.trim() === "") return field.focus();
      row.form = false;
      enter(cell, { ...cell.item, state, text: state === "notApplicable" ? "" : cell.item.text, reason: field.value.trim(), confirmed: cell.item.held?.wantsConfirmation ?? false });
      cell.input.focus();
    };
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") { event.preventDefault(); send(); }
      if (event.key === "Escape") { event.preventDefault(); close(); }
    });
    row.state.replaceChildren(el("div", { css: "k-why-in" },
      el("label", { for: field.id }, say(state === "notApplicable" ? "na.why" : cell.item.held?.wantsConfirmation ? "reason.confirm" : "reason")),
      field, button("btn btn-sm btn-primary", send, say("reason.send")), button("btn btn-sm btn-outline-secondary", close, say("cancel"))));
    field.focus();
  }
}
