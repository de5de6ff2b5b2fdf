// Several tabs of one browser: each sends what it took itself, and what tabs left behind that are gone. They tell each other what was saved.
const name = "kinerja-isian";

export const random = (prefix) => prefix + [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");

export class Tabs {
  constructor({ id, heard, locks = navigator.locks, Channel = globalThis.BroadcastChannel }) {
    Object.assign(this, { id, locks });
    // Held as long as this tab lives; the browser lets go of it, however the tab ends.
    this.ready = new Promise((resolve) => {
      if (!locks) return resolve();
      return locks.request(`${name}:${id}`, () => { resolve(); return new Promise(() => {}); });
    });
    this.channel = Channel ? new Channel(name) : null;
    this.channel?.addEventListener("message", (event) => heard(event.data));
  }

  tell(what) { this.channel?.postMessage(what); }

  /** One tab at a time takes over what was left behind. */
  async alone(act) {
    if (!this.locks) return act(() => false);
    await this.ready;
    return this.locks.request(`${name}-ambil`, async () => {
      const held = new Set((await this.locks.query()).held.map((lock) => lock.name));
      return act((tab) => held.has(`${name}:${tab}`));
    });
  }
}
