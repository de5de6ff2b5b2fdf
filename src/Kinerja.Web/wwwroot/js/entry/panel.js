// Details of the chosen figure beside the grid: the page of the figure, of which the part that belongs here is shown.
import { el, icon } from "./dom.js";

export class Panel {
  #asked = null;
  #timer = null;

  constructor({ place, root, page, say, fetch = globalThis.fetch.bind(globalThis), wide = () => matchMedia("(min-width: 75rem)").matches }) {
    Object.assign(this, { place, root, page, say, fetch, wide, isOpen: false, shown: null });
  }

  address(cell) { return `${this.page.replace(/tw\d$/, cell.period)}/${encodeURIComponent(cell.code)}`; }

  /** Opens it for a cell; where there is no room beside the grid, its page is opened instead. */
  open(cell) {
    if (!this.wide()) {
      location.assign(this.address(cell));
      return;
    }
    this.isOpen = true;
    this.#show(cell, true);
  }

  /** Follows the chosen cell while it is open; quick movement asks for nothing. */
  follow(cell) {
    if (!this.isOpen || this.shown === cell.key) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(cell, false), 300);
  }

  close() {
    this.isOpen = false;
    this.shown = null;
    this.#asked?.abort();
    this.place.hidden = true;
    this.root.classList.remove("has-side");
  }

  async #show(cell, focus) {
    this.#asked?.abort();
    const asked = this.#asked = new AbortController();
    this.shown = cell.key;
    this.place.hidden = false;
    this.root.classList.add("has-side");
    const closing = el("button", { type: "button", css: "btn btn-sm btn-outline-secondary", on: { click: () => { this.close(); cell.input.focus(); } } }, this.say("panel.close"));
    const link = el("a", { href: this.address(cell) }, this.say("panel.open"));
    const head = el("p", { css: "k-row" }, closing, link);
    if (focus) this.place.replaceChildren(head, el("p", { css: "k-small k-2nd" }, this.say("panel.loading")));
    try {
      const answer = await this.fetch(this.address(cell), { signal: asked.signal, redirect: "error" });
      const part = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("panel-nilai") : null;
      if (asked.signal.aborted) return;
      this.place.replaceChildren(head, part ? document.adoptNode(part) : this.#none());
    } catch {
      if (asked.signal.aborted) return;
      this.place.replaceChildren(head, this.#none());
    }
    if (focus) closing.focus();
  }

  #none() { return el("p", { css: "k-small k-2nd" }, icon("plug", true), " ", this.say("panel.none")); }
}
