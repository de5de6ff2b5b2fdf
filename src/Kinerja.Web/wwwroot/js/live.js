// Keeps an open page true: asks now and then whether anything has changed, and takes those parts of the page anew that nobody is in.
// It never moves the focus, never replaces what somebody has typed, and asks only while somebody is there: a page that was left alone must not keep a session alive.
const beacon = document.querySelector("[data-live]");

if (beacon) {
  const pause = 15000; // between two questions
  const patience = 10 * 60000; // without a key, a click or a touch
  const most = 120000; // between two questions while nobody answers

  let pulse = beacon.dataset.pulse;
  let wait = pause;
  let touched = Date.now();
  let timer = 0;

  const isThere = () => document.visibilityState === "visible" && Date.now() - touched < patience;

  const isTyped = (part) =>
    [...part.querySelectorAll("input, textarea, select")].some((field) => {
      if (field instanceof HTMLSelectElement) return [...field.options].some((option) => option.selected !== option.defaultSelected && !(field.selectedIndex === 0 && option.index === 0));
      if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
      return field.type !== "hidden" && field.value !== field.defaultValue;
    });

  // True when the part now shows what the new page says.
  const takeOver = (id, fresh) => {
    const [old, now] = [document.getElementById(id), fresh.getElementById(id)];
    if (!old || !now) return old === now;
    if (old.innerHTML === now.innerHTML) return true;
    if (old.contains(document.activeElement) || isTyped(old)) return false;
    const open = [...old.querySelectorAll("details[open] > summary")].map((summary) => summary.textContent);
    old.replaceWith(document.importNode(now, true));
    for (const summary of document.getElementById(id).querySelectorAll("details > summary"))
      if (open.includes(summary.textContent)) summary.parentElement.open = true;
    return true;
  };

  const refresh = async () => {
    const answer = await fetch(location.pathname + location.search, { headers: { Accept: "text/html" }, redirect: "error" });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = fresh.querySelector("[data-live]");
    const isAll = beacon.dataset.parts.split(" ").map((id) => takeOver(id, fresh)).every(Boolean);
    // A form outside these parts was made for how things stood before: its owner is told and decides.
    const isStale = document.querySelector("main form input[name=rev]")?.value !== fresh.querySelector("main form input[name=rev]")?.value;
    beacon.firstElementChild.hidden = isAll && !isStale;
    if (now) pulse = now.dataset.pulse;
  };

  const ask = async () => {
    clearTimeout(timer);
    if (isThere()) {
      try {
        const answer = await fetch(beacon.dataset.live, { headers: { "If-None-Match": `"${pulse}"` }, cache: "no-store", redirect: "error" });
        wait = answer.ok || answer.status === 304 ? pause : Math.min(most, 2 * wait);
        if (answer.status === 401 || answer.status === 403 || answer.status === 404) return; // whoever may not look any more is not asked for
        if (answer.status === 204 && answer.headers.get("ETag") !== `"${pulse}"`) await refresh();
      } catch {
        wait = Math.min(most, 2 * wait); // no line; the page stays as it is
      }
    }

    timer = setTimeout(ask, wait);
  };

  for (const sign of ["pointerdown", "keydown", "focusin"]) addEventListener(sign, () => (touched = Date.now()), { passive: true });
  addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") return;
    touched = Date.now();
    ask();
  });
  timer = setTimeout(ask, wait);
}
