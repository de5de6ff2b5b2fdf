import assert from "node:assert/strict";
import { test } from "node:test";
import { Client } from "../../../src/Kinerja.Web/wwwroot/js/entry/client.js";

const item = { id: "isi-1", year: 2019, code: "x", period: "tw4", text: "17", state: null, reason: null, reading: null, confirmed: false, was: "10", revision: 3 };

function make(answer, page = null) {
  const asked = [];
  const client = new Client({
    agencyAddress: "/api/v1/agencies/35.08/dinkop", page: "/i/35.08/dinkop/isi/2019/tw4", account: "a", period: "tw4", token: "t", language: "id", parse: () => page,
    fetch: async (address, options) => {
      asked.push({ address, ...options });
      return typeof answer === "function" ? answer(asked.length) : answer;
    },
  });
  return { client, asked };
}

const json = (status, body, headers = {}) => new Response(body === null ? null : JSON.stringify(body), { status, headers });

test("figures go to their year with account, token and the revision that was seen", async () => {
  const { client, asked } = make(json(200, { cells: [], figures: [] }));
  assert.equal((await client.send([item])).kind, "ok");

  assert.equal(asked[0].address, "/api/v1/agencies/35.08/dinkop/entries/2019");
  assert.equal(asked[0].headers.RequestVerificationToken, "t");
  const body = JSON.parse(asked[0].body);
  assert.equal(body.account, "a");
  assert.deepEqual(body.cells[0], { operationId: "isi-1", code: "x", period: "tw4", text: "17", state: null, reason: null, reading: null, confirmed: false, expectedRevision: 3, was: "10" });
});

for (const [name, answer, kind] of [
  ["a dead line", () => { throw new TypeError("failed"); }, "offline"],
  ["a front without a server", new Response("<html>", { status: 502 }), "offline"],
  ["storage away", json(503, { detail: "x" }), "unavailable"],
  ["nobody signed in", json(401, { code: "notSignedIn" }), "signedOut"],
  ["somebody else signed in", json(409, { code: "otherAccount" }), "otherAccount"],
  ["an old token", json(400, { code: "tokenInvalid" }), "token"],
  ["too much", json(429, { detail: "x" }, { "Retry-After": "7" }), "busy"],
  ["a batch that cannot be", json(422, { detail: "x" }), "refused"],
  ["half an answer", new Response("{\"cells\":", { status: 200 }), "offline"],
]) {
  test(`${name} is never taken for success: ${kind}`, async () => {
    assert.equal((await make(answer).client.send([item])).kind, kind);
  });
}

test("nothing changed costs no body, and the tag goes along the next time", async () => {
  const { client, asked } = make((n) => (n === 1 ? json(200, { open: [], cells: [], figures: [] }, { ETag: "\"abc\"" }) : new Response(null, { status: 304 })));
  assert.equal((await client.sheet(2019)).kind, "ok");
  assert.equal((await client.sheet(2019)).kind, "same");
  assert.equal(asked[1].headers["If-None-Match"], "\"abc\"");
});

test("a token is renewed for the same account only", async () => {
  const page = (account) => ({ getElementById: () => ({ dataset: { account } }), querySelector: () => ({ value: "new" }) });
  const same = make(new Response("", { status: 200 }), page("a"));
  assert.equal(await same.client.renew(), "renewed");
  assert.equal(same.client.token, "new");

  const other = make(new Response("", { status: 200 }), page("b"));
  assert.equal(await other.client.renew(), "otherAccount");
  assert.equal(other.client.token, "t");
});
