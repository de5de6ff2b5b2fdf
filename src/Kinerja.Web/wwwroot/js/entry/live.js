// Looks now and then whether somebody else changed a figure: while the page is seen, less often when nothing happens, not at all while it is hidden.
export class Live {
  #timer = null;
  #quiet = 0;

  constructor({ look, least = 15_000, most = 120_000, hidden = () => document.hidden, after = (act, ms) => setTimeout(act, ms), cancel = (timer) => clearTimeout(timer) }) {
    Object.assign(this, { look, least, most, hidden, after, cancel });
  }

  start() { this.#next(this.least); }

  /** Something happened here: look soon again. */
  wake() {
    this.#quiet = 0;
    this.#next(this.least);
  }

  /** Looks at once, for instance when the page is seen again. */
  async now() {
    this.cancel(this.#timer);
    const changed = await this.look();
    this.#quiet = changed ? 0 : this.#quiet + 1;
    this.#next(Math.min(this.most, this.least * 2 ** Math.max(0, Math.floor(this.#quiet / 8))));
  }

  #next(delay) {
    this.cancel(this.#timer);
    this.#timer = this.after(() => (this.hidden() ? this.#next(delay) : this.now()), delay);
  }
}
