// "?" shows the keys of the page, unless somebody types in a field. The list is the one of the page about keys; what this page does not have is left out.
const dialog = document.getElementById("tombol-dialog");

if (dialog?.showModal) {
  const place = dialog.querySelector("[data-list]");

  const types = (element) => element?.closest?.("input, textarea, select, [contenteditable=true], [role=grid]") && !element.closest("[type=checkbox], [type=radio], [type=button], [type=submit]");

  const fill = async () => {
    const answer = await fetch(dialog.dataset.keys);
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const groups = [...page.querySelectorAll("[data-on]")].filter((group) => !group.dataset.on || document.querySelector(group.dataset.on));
    for (const group of groups) {
      group.removeAttribute("aria-labelledby");
      const head = group.querySelector("h2");
      const small = document.createElement("h3");
      small.textContent = head.textContent;
      head.replaceWith(small);
      group.className = "k-keys-group";
    }
    place.replaceChildren(...groups);
  };

  addEventListener("keydown", async (event) => {
    if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || types(event.target) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    try {
      if (place.childElementCount === 0) await fill();
      if (!document.querySelector("dialog[open]")) dialog.showModal();
    } catch {
      location.assign(dialog.dataset.keys);
    }
  });

  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
}
