// The reader's choice of light or dark. Runs in the head, before the page is painted, so that nothing flashes.
// Without a stored choice, or without this script, the reader's system decides.
(() => {
  const key = "kinerja-tampilan";
  const root = document.documentElement;

  const stored = () => {
    try {
      const value = localStorage.getItem(key);
      return value === "light" || value === "dark" ? value : "auto";
    } catch {
      return "auto"; // storage is closed to us: the system decides
    }
  };

  const apply = (choice) => {
    if (choice === "auto") root.removeAttribute("data-bs-theme");
    else root.setAttribute("data-bs-theme", choice);
    for (const button of document.querySelectorAll("[data-set-theme]"))
      button.setAttribute("aria-pressed", String(button.dataset.setTheme === choice));
  };

  const choose = (choice) => {
    try {
      if (choice === "auto") localStorage.removeItem(key);
      else localStorage.setItem(key, choice);
    } catch {
      // the choice then lasts as long as the page
    }
    apply(choice);
  };

  apply(stored());
  addEventListener("storage", (event) => { if (event.key === key || event.key === null) apply(stored()); });
  document.addEventListener("DOMContentLoaded", () => {
    for (const group of document.querySelectorAll("[data-theme-switch]")) group.hidden = false;
    for (const button of document.querySelectorAll("[data-print]")) button.hidden = false;
    apply(stored());
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-set-theme], [data-print]");
    if (!button) return;
    if (button.dataset.setTheme) choose(button.dataset.setTheme);
    else print();
  });
})();
