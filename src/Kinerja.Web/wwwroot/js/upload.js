// Sends a file of evidence with progress; without this script the form sends it by itself. Bound to the document, so that it serves forms that are fetched later as well.
const words = (form, name) => form.dataset[`words${name}`] ?? "";

const show = (form, text, done) => {
  const state = form.querySelector("[data-upload-state]");
  state.hidden = false;
  state.querySelector("[data-upload-words]").textContent = text;
  state.querySelector("progress").value = done;
};

const offer = (form, { sending = false, again = false } = {}) => {
  form.querySelector("[type=submit]").disabled = sending;
  form.querySelector("[data-upload-cancel]").hidden = !sending;
  form.querySelector("[data-upload-retry]").hidden = !again;
};

// The same words as the page has for it, at the field.
const refuse = (form, text) => {
  const field = form.elements.berkas;
  const id = `${field.id}-galat`;
  let error = form.querySelector(`#${CSS.escape(id)}`);
  if (!error) {
    error = document.createElement("p");
    error.className = "k-err";
    error.id = id;
    field.before(error);
  }
  error.textContent = text;
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", [id, `${field.id}-bantuan`].join(" "));
  field.classList.add("is-invalid");
  field.focus();
};

const settle = (form) => {
  const field = form.elements.berkas;
  form.querySelector(`#${CSS.escape(`${field.id}-galat`)}`)?.remove();
  field.removeAttribute("aria-invalid");
  field.classList.remove("is-invalid");
};

// What can be known before anything is sent; the site looks at the content itself.
const fault = (form, file) => {
  if (!file) return words(form, "None");
  if (file.size > Number(form.dataset.max)) return words(form, "TooLarge");
  const ending = file.name.slice(file.name.lastIndexOf(".")).toLowerCase();
  return form.dataset.accept.split(",").includes(ending) ? null : words(form, "Type");
};

const answer = (request) => {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return null;
  }
};

// To the same address with another place on the page a browser does not go anew.
const follow = (address) => {
  const bare = (href) => href.split("#")[0];
  if (bare(new URL(address, location.href).href) !== bare(location.href)) {
    location.assign(address);
    return;
  }
  location.hash = new URL(address, location.href).hash;
  location.reload();
};

const finished = (form, request) => {
  offer(form, { again: request.status === 0 || request.status >= 500 });
  const body = answer(request);
  if (request.status === 200 && body?.address) {
    show(form, words(form, "Done"), 100);
    // Whoever has put the form at the side of a table reloads it there; alone, the page itself is read again.
    const event = new CustomEvent("bukti-tersimpan", { bubbles: true, cancelable: true, detail: { address: body.address } });
    if (form.dispatchEvent(event)) follow(body.address);
    return;
  }
  form.querySelector("[data-upload-state]").hidden = true;
  const refusal = body?.errors?.[0];
  if (refusal) refuse(form, document.documentElement.lang.startsWith("en") ? refusal.en : refusal.id);
  // Whoever is not signed in any more is led to the page that asks for it.
  else refuse(form, words(form, request.responseURL.includes("/akun/masuk") || request.status === 400 ? "SignedOut" : "Lost"));
};

const send = (form) => {
  settle(form);
  const wrong = fault(form, form.elements.berkas.files[0]);
  if (wrong) {
    refuse(form, wrong);
    return;
  }

  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.setRequestHeader("Accept", "application/json");
  request.upload.addEventListener("progress", (event) => {
    if (!event.lengthComputable) return;
    const part = Math.floor((100 * event.loaded) / event.total);
    show(form, part < 100 ? words(form, "Sending").replace("#", String(part)) : words(form, "Checking"), part);
  });
  request.addEventListener("load", () => finished(form, request));
  request.addEventListener("error", () => {
    offer(form, { again: true });
    show(form, words(form, "Lost"), 0);
  });
  request.addEventListener("abort", () => {
    offer(form, { again: true });
    show(form, words(form, "Cancelled"), 0);
  });
  form.querySelector("[data-upload-cancel]").onclick = () => request.abort();
  offer(form, { sending: true });
  show(form, words(form, "Sending").replace("#", "0"), 0);
  request.send(new FormData(form));
};

if (!document.documentElement.dataset.uploads) {
  document.documentElement.dataset.uploads = "1";
  document.addEventListener("submit", (event) => {
    if (!event.target.matches?.("form[data-upload]")) return;
    event.preventDefault();
    send(event.target);
  });
  document.addEventListener("click", (event) => {
    const again = event.target.closest?.("[data-upload-retry]");
    if (again) send(again.form);
  });
}
