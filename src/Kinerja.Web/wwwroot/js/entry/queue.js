// Figures that were typed and are not known to be saved. Each keeps its operation id until its fate is known, so that sending it again has no second effect.
export const keyOf = ({ year, code, period }) => `${year}|${code}|${period}`;

export class Queue {
  #items = [];
  #count = 0;

  #writes = Promise.resolve();

  constructor({ store, account, agency, tab, id, now = Date.now, failed = () => {} }) {
    Object.assign(this, { store, account, agency, tab, id, now, failed });
    this.others = 0;
  }

  /** Resolves once everything so far lies in the store. */
  get kept() { return this.#writes; }

  get items() { return [...this.#items]; }

  /** The latest figure of a cell that is not known to be saved; null when there is none. */
  latest(key) { return this.#items.findLast((item) => keyOf(item) === key) ?? null; }

  /** Takes over what lies in this browser from tabs that are gone. `alive` says which tabs are there. */
  async load(alive = () => false) {
    const all = await this.store.all();
    this.others = all.filter((item) => item.account !== this.account).length;
    // What this tab itself put there it knows; what it has just taken out may still lie there.
    const mine = all.filter((item) => item.account === this.account && item.agency === this.agency && item.tab !== this.tab && !alive(item.tab));
    for (const item of mine) {
      item.tab = this.tab;
      await this.#save(item);
      this.#items.push(item);
    }
    this.#items.sort((a, b) => a.order - b.order);
    return mine;
  }

  // In order; a store that fails is told of, and what was typed stays on the page.
  #write(act) { return (this.#writes = this.#writes.then(act).catch((error) => this.failed(error))); }

  #save(item) {
    const copy = structuredClone(item);
    return this.#write(() => this.store.put(copy));
  }

  #forget(item) { return this.#write(() => this.store.remove(item.id)); }

  /** Keeps a figure. What was typed before in the same cell and never sent gives way to it. `seen` is what the cell showed as stored. */
  put(cell, change, seen) {
    const key = keyOf(cell);
    let base = seen;
    const gone = this.#items.filter((item) => keyOf(item) === key && (item.held || !item.attempted));
    for (const item of gone) base = item.held?.outcome === "conflict" ? { was: item.held.stored?.was, revision: item.held.stored?.revision } : { was: item.was, revision: item.revision };
    const item = {
      id: this.id(), tab: this.tab, account: this.account, agency: this.agency, year: cell.year, code: cell.code, period: cell.period,
      text: change.text ?? "", state: change.state ?? null, reason: change.reason ?? null, reading: change.reading ?? null, confirmed: change.confirmed ?? false,
      was: base.was, revision: base.revision, at: this.now(), order: this.now() * 1000 + (this.#count++ % 1000), attempted: false, failed: false, held: null,
    };
    this.#items = [...this.#items.filter((known) => !gone.includes(known)), item];
    this.#save(item);
    for (const old of gone) this.#forget(old);
    return item;
  }

  /** Forgets a figure that its person does not want any more. */
  drop(item) {
    this.#items = this.#items.filter((known) => known.id !== item.id);
    return this.#forget(item);
  }

  /** Keeps a figure as one that waits for an answer of its person, without sending it. */
  hold(item, answer) {
    item.held = answer;
    return this.#save(item);
  }

  /** What may be sent now, in order, all of one year: of each cell the oldest. */
  sendable(most) {
    const taken = new Set(), found = [];
    for (const item of this.#items) {
      const key = keyOf(item);
      if (item.held || taken.has(key) || (found.length > 0 && item.year !== found[0].year)) continue;
      taken.add(key);
      found.push(item);
      if (found.length === most) break;
    }
    return found;
  }

  /** Notes that these are on their way: from now on nobody knows whether they are saved until an answer says so. */
  attempt(items) {
    for (const item of items) item.failed = false;
    for (const item of items.filter((one) => !one.attempted)) {
      item.attempted = true;
      this.#save(item);
    }
    return this.kept;
  }

  /** Takes the answers. What is saved is forgotten; what storage could not take stays; everything else waits for its person. */
  settle(answers) {
    const settled = [];
    for (const answer of answers) {
      const item = this.#items.find((one) => one.id === answer.operationId);
      if (!item) continue;
      const newer = this.#items.find((one) => one !== item && keyOf(one) === keyOf(item) && one.order > item.order);
      if (answer.outcome === "unavailable") {
        item.failed = true;
      } else if (answer.outcome === "saved" || newer) {
        this.#items = this.#items.filter((one) => one !== item);
        if (answer.outcome === "saved" && newer) {
          Object.assign(newer, { was: answer.stored.was, revision: answer.stored.revision });
          this.#save(newer);
        }
        this.#forget(item);
      } else {
        item.held = answer;
        item.attempted = false;
        this.#save(item);
      }
      settled.push({ item, answer, newer: newer ?? null });
    }
    return settled;
  }
}
