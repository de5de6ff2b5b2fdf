// Speaks to the server. An answer is one of a few kinds, so that nobody mistakes silence for success.
export class Client {
  constructor({ agencyAddress, page, account, period, token, language, parse, fetch = globalThis.fetch.bind(globalThis), timeout = 20_000 }) {
    Object.assign(this, { agencyAddress, page, account, period, token, language, parse, fetch, timeout });
    this.tag = null;
  }

  /** Sends figures of one year. */
  async send(items) {
    const cells = items.map((item) => ({
      operationId: item.id, code: item.code, period: item.period, text: item.text, state: item.state, reason: item.reason, reading: item.reading,
      confirmed: item.confirmed, expectedRevision: item.revision, was: item.was,
    }));
    const said = await this.#ask(`${this.agencyAddress}/entries/${items[0].year}`, { period: this.period, account: this.account, cells });
    return said.kind === "ok" ? { kind: "ok", ...said.body } : said;
  }

  /** What is stored now; kind "same" when nothing changed since the last time. */
  async sheet(year) {
    const said = await this.#ask(`${this.agencyAddress}/entries/${year}?period=${this.period}`, null, this.tag ? { "If-None-Match": this.tag } : {});
    if (said.kind === "ok") this.tag = said.tag;
    return said.kind === "ok" ? { kind: "ok", ...said.body } : said;
  }

  /** Reads numbers without storing anything. */
  async read(questions) {
    const said = await this.#ask("/api/v1/numbers/read", questions);
    return said.kind === "ok" ? said.body : null;
  }

  /** A fresh token from the page, if the same account is still signed in. */
  async renew() {
    try {
      const answer = await this.fetch(this.page, { cache: "no-store", signal: AbortSignal.timeout(this.timeout) });
      if (!answer.ok) return "offline";
      const page = this.parse(await answer.text());
      const place = page.getElementById("isian");
      if (!place) return "signedOut";
      if (place.dataset.account !== this.account) return "otherAccount";
      this.token = page.querySelector("[name=__RequestVerificationToken]")?.value ?? this.token;
      return "renewed";
    } catch {
      return "offline";
    }
  }

  async #ask(address, body, headers = {}) {
    let answer, said = null;
    try {
      answer = await this.fetch(address, {
        method: body ? "POST" : "GET", cache: "no-store", redirect: "error", signal: AbortSignal.timeout(this.timeout), body: body ? JSON.stringify(body) : undefined,
        headers: { "Accept-Language": this.language, ...(body ? { "Content-Type": "application/json", RequestVerificationToken: this.token } : {}), ...headers },
      });
      if (answer.status !== 304) said = await answer.json();
    } catch {
      return { kind: answer && answer.status >= 400 && answer.status < 500 ? "refused" : "offline", message: null };
    }
    return { ...kindOf(answer, said), body: said, tag: answer.headers.get("ETag") };
  }
}

function kindOf(answer, said) {
  if (answer.status === 304) return { kind: "same" };
  if (answer.ok) return { kind: "ok" };
  const message = said?.detail ?? null;
  switch (answer.status) {
    case 401: return { kind: "signedOut", message };
    case 400: return { kind: said?.code === "tokenInvalid" ? "token" : "refused", message };
    case 409: return { kind: said?.code === "otherAccount" ? "otherAccount" : "refused", message };
    case 429: return { kind: "busy", message, after: Number(answer.headers.get("Retry-After") ?? 5) };
    default: return { kind: answer.status >= 500 ? "unavailable" : "refused", message };
  }
}
