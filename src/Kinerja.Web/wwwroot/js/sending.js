// Says that a file is under way when that takes longer than a moment, and at once when it is too large to be taken: what was pasted beside it would be gone with the
// refusal. Without this script the browser's own sign of loading has to do, and the site says it.
const moment = 1000;

// The same words, at the same place, as the page has for it.
const refuse = (field) => {
  const id = `${field.id}-galat`;
  let error = document.getElementById(id);
  if (!error) {
    error = document.createElement("p");
    error.className = "k-err";
    error.id = id;
    field.before(error);
  }
  error.textContent = field.dataset.tooLarge;
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", [`${field.id}-bantuan`, id].join(" "));
  field.classList.add("is-invalid");
  field.focus();
};

const settle = (field) => {
  document.getElementById(`${field.id}-galat`)?.remove();
  field.removeAttribute("aria-invalid");
  field.setAttribute("aria-describedby", `${field.id}-bantuan`);
  field.classList.remove("is-invalid");
};

/** Watches a form whose status says that it is under way; gives nothing back. */
export const watch = (status, form) => {
  const field = form.querySelector("input[type=file][data-max]");
  const isTooLarge = () => field?.files[0]?.size > Number(field.dataset.max);
  let timer = 0;

  const show = (shown) => {
    clearTimeout(timer);
    for (const part of status.children) part.hidden = !shown;
  };

  form.addEventListener("submit", (event) => {
    if (isTooLarge()) {
      event.preventDefault();
      refuse(field);
      return;
    }
    timer = setTimeout(() => show(true), moment);
  });

  // Said when it is chosen already, and taken back with another file.
  field?.addEventListener("change", () => (isTooLarge() ? refuse(field) : settle(field)));

  // The page may come back from the browser's memory as it was left.
  window.addEventListener("pageshow", () => show(false));
};

const status = globalThis.document?.querySelector("[data-sending]");
const form = status?.closest("form");
if (status && form) watch(status, form);
