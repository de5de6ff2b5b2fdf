// The search of the head in a dialog: Ctrl K or a click opens it, arrows choose, Enter opens, Esc closes and gives the focus back.
// Without this script the form leads to the search page, and so does Enter when nothing is chosen.
const dialog = document.getElementById("cari-dialog");

if (dialog?.showModal) {
  const field = dialog.querySelector("[role=combobox]");
  const list = dialog.querySelector("[role=listbox]");
  const say = dialog.querySelector("[role=status]");
  const pause = 120;
  let chosen = -1;
  let asked = 0;
  let timer;

  const options = () => [...list.children];

  const choose = (index) => {
    const all = options();
    chosen = all.length === 0 ? -1 : (index + all.length) % all.length;
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === chosen)));
    if (chosen < 0) {
      field.removeAttribute("aria-activedescendant");
    } else {
      field.setAttribute("aria-activedescendant", all[chosen].id);
      all[chosen].scrollIntoView({ block: "nearest" });
    }
  };

  const part = (name, text) => {
    const element = document.createElement("span");
    element.className = name;
    element.textContent = text;
    return element;
  };

  const show = (items, words) => {
    list.replaceChildren(...items.map((item, i) => {
      const option = document.createElement("li");
      option.id = `cari-${i}`;
      option.setAttribute("role", "option");
      option.dataset.href = item.href;
      option.append(part("k-search-t", item.title), part("k-tag", item.kind));
      if (item.note) option.append(part("k-search-n", item.note));
      return option;
    }));
    list.hidden = items.length === 0;
    field.setAttribute("aria-expanded", String(items.length > 0));
    say.textContent = words;
    choose(items.length === 0 ? -1 : 0);
  };

  const ask = async () => {
    const question = field.value.trim();
    const mine = ++asked;
    if (!question) {
      show([], "");
      return;
    }
    try {
      const answer = await fetch(`${dialog.dataset.answers}?q=${encodeURIComponent(question)}`, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const { items, isPartial } = await answer.json();
      // A slow answer to what was typed before is passed over.
      if (mine !== asked) return;
      const found = items.length === 0 ? say.dataset.none.replace("{q}", question) : say.dataset.found.replace("{n}", items.length);
      show(items, isPartial ? `${found}. ${say.dataset.partial}` : found);
    } catch {
      if (mine === asked) show([], say.dataset.failed);
    }
  };

  const open = (typed = "") => {
    if (dialog.open) return;
    field.value = typed;
    show([], "");
    dialog.showModal();
    field.focus();
    if (typed) ask();
  };

  const follow = (option) => {
    if (option?.dataset.href) location.assign(option.dataset.href);
  };

  addEventListener("keydown", (event) => {
    if (event.key?.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    if (dialog.open) field.select();
    else if (!document.querySelector("dialog[open]")) open();
  });

  for (const box of document.querySelectorAll("[data-search]"))
    box.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open(box.querySelector("input")?.value);
    });

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });

  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      choose(chosen + step);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      follow(options()[chosen]);
    }
  });

  // The option keeps the focus in the field; a click on it opens it.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => follow(event.target.closest("[role=option]")));
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
}
