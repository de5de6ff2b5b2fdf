const patience = (act) => {
  const timer = setTimeout(act, 6000);
  return () => clearTimeout(timer);
};

// Sends what waits, in order and one batch at a time, and tries again until an answer says what became of it.
export class Sync {
  #running = false;
  #again = false;
  #timer = null;
  #tries = 0;
  #single = false;

  constructor({ queue, client, on, most = 100, after = (act, ms) => setTimeout(act, ms), cancel = (timer) => clearTimeout(timer), chance = Math.random, watch = patience }) {
    Object.assign(this, { queue, client, on, most, after, cancel, chance, watch });
    this.state = "idle";
  }

  /** Something waits, or there is a new chance to send it. */
  kick() {
    this.cancel(this.#timer);
    this.#timer = null;
    if (this.#running) this.#again = true;
    else return this.#run();
  }

  async #run() {
    this.#running = true;
    try {
      do {
        this.#again = false;
        while (await this.#batch());
      } while (this.#again);
    } finally {
      this.#running = false;
    }
  }

  // True when there is more to send at once.
  async #batch() {
    const items = this.queue.sendable(this.#single ? 1 : this.most);
    if (items.length === 0) {
      if (["offline", "unavailable"].includes(this.state)) this.#become("idle");
      return false;
    }
    await this.queue.attempt(items);
    this.on.sending?.(items);
    // A front that waits for its servers does not answer for a while: that is no connection either, and is said before the attempt is given up.
    const answered = this.watch(() => this.#become("offline"));
    let said = await this.client.send(items);
    answered();
    if (said.kind === "token") {
      const renewed = await this.client.renew();
      said = renewed === "renewed" ? await this.client.send(items) : { kind: renewed };
    }
    return this.#take(said, items);
  }

  async #take(said, items) {
    switch (said.kind) {
      case "ok": {
        const failed = said.cells.some((answer) => answer.outcome === "unavailable");
        this.#answered(said.cells, said.figures);
        if (failed) return this.#later("unavailable", said);
        this.#tries = 0;
        this.#single = false;
        this.#become("idle");
        return true;
      }
      case "refused":
        // One figure that the server will not look at must not stop the others: find it by itself.
        if (items.length > 1) {
          this.#single = true;
          return true;
        }
        if (said.message) {
          this.#answered([{ operationId: items[0].id, outcome: "invalid", message: said.message, readings: [], stored: null }], null);
          this.#become("refused", said);
          return true;
        }
        return this.#later("refused", said);
      case "signedOut":
      case "otherAccount":
        return this.#later(said.kind, said, 15_000);
      default:
        for (const item of items) item.failed = said.kind === "unavailable";
        return this.#later(said.kind === "busy" || said.kind === "unavailable" ? "unavailable" : "offline", said, said.after ? said.after * 1000 : 0);
    }
  }

  #answered(answers, figures) {
    const settled = this.queue.settle(answers);
    this.on.answered?.(settled, figures);
  }

  #later(state, said, wait = 0) {
    this.#become(state, said);
    const delay = wait || Math.min(15_000, 1000 * 2 ** Math.min(this.#tries++, 4)) * (0.75 + this.chance() / 2);
    this.#timer = this.after(() => this.kick(), delay);
    return false;
  }

  #become(state, said) {
    const before = this.state;
    this.state = state;
    this.on.state?.(state, before, said);
  }
}
