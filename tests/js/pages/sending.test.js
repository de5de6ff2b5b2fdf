import assert from "node:assert/strict";
import { test } from "node:test";
import { watch } from "../../../src/Kinerja.Web/wwwroot/js/sending.js";

// As much of a page as the script touches: a form with a file field, a line that says what is under way.
function page(size) {
  const errors = new Map();
  const listeners = { form: {}, field: {} };
  globalThis.window = { addEventListener: () => {} };
  globalThis.document = {
    getElementById: (id) => errors.get(id) ?? null,
    createElement: () => ({ remove() { errors.delete(this.id); } }),
  };
  const attributes = new Map();
  const field = {
    id: "berkas", dataset: { max: "10", tooLarge: "Terlalu besar." }, files: size === null ? [] : [{ size }], focused: false,
    classList: { add: () => {}, remove: () => {} },
    before: (error) => errors.set(error.id, error),
    setAttribute: (name, value) => attributes.set(name, value),
    removeAttribute: (name) => attributes.delete(name),
    addEventListener: (name, call) => { listeners.field[name] = call; },
    focus() { this.focused = true; },
  };
  const form = { querySelector: () => field, addEventListener: (name, call) => { listeners.form[name] = call; } };
  const status = { children: [{ hidden: true }] };
  watch(status, form);
  const send = () => {
    const event = { stopped: false, preventDefault() { this.stopped = true; } };
    listeners.form.submit(event);
    return event.stopped;
  };
  return { field, status, attributes, send, choose: () => listeners.field.change(), error: () => errors.get("berkas-galat")?.textContent };
}

test("a file over the limit is refused at its field before anything is sent", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { field, status, attributes, send, error } = page(11);

  assert.equal(send(), true);
  assert.equal(error(), "Terlalu besar.");
  assert.equal(attributes.get("aria-invalid"), "true");
  assert.equal(attributes.get("aria-describedby"), "berkas-bantuan berkas-galat");
  assert.equal(field.focused, true);
  t.mock.timers.tick(5000);
  assert.equal(status.children[0].hidden, true);
});

test("another file takes the refusal back", () => {
  const { field, attributes, choose, error } = page(11);
  choose();
  assert.equal(error(), "Terlalu besar.");

  field.files = [{ size: 10 }];
  choose();
  assert.equal(error(), undefined);
  assert.equal(attributes.has("aria-invalid"), false);
});

for (const size of [null, 0, 10]) {
  test(`what is not too large is sent, and said to be under way after a moment (${size})`, (t) => {
    t.mock.timers.enable({ apis: ["setTimeout"] });
    const { status, send, error } = page(size);

    assert.equal(send(), false);
    assert.equal(error(), undefined);
    t.mock.timers.tick(999);
    assert.equal(status.children[0].hidden, true);
    t.mock.timers.tick(1);
    assert.equal(status.children[0].hidden, false);
  });
}
