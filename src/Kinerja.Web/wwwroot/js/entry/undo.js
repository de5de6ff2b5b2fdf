// Steps that can be taken back. A step is a list of { key, before, after }; a paste or a fill is one step.
export class Undo {
  #done = [];
  #undone = [];

  constructor(most = 200) { this.most = most; }

  add(step) {
    const real = step.filter(({ before, after }) => !same(before, after));
    if (real.length === 0) return;
    this.#done.push(real);
    if (this.#done.length > this.most) this.#done.shift();
    this.#undone = [];
  }

  /** The values to enter to take the last step back; null when there is none. */
  back() {
    const step = this.#done.pop();
    if (!step) return null;
    this.#undone.push(step);
    return step.map(({ key, before }) => ({ key, value: before })).reverse();
  }

  /** The values to enter to do it again. */
  forth() {
    const step = this.#undone.pop();
    if (!step) return null;
    this.#done.push(step);
    return step.map(({ key, after }) => ({ key, value: after }));
  }
}

const same = (a, b) => a.text === b.text && (a.state ?? null) === (b.state ?? null) && (a.reason ?? null) === (b.reason ?? null);
