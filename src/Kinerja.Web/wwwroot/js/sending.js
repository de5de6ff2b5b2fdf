// Says that a file is under way when that takes longer than a moment. Without this script the browser's own sign of loading has to do.
const status = document.querySelector("[data-sending]");
const form = status?.closest("form");
const moment = 1000;

if (status && form) {
  let timer = 0;

  const show = (shown) => {
    clearTimeout(timer);
    for (const part of status.children) part.hidden = !shown;
  };

  form.addEventListener("submit", () => {
    timer = setTimeout(() => show(true), moment);
  });

  // The page may come back from the browser's memory as it was left.
  window.addEventListener("pageshow", () => show(false));
}
