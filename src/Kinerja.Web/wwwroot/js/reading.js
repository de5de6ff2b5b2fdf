// Looks again how far a document is read, every second, until it is over. Without this script the link does it.
const region = document.querySelector("[data-reading]");
const spoken = document.querySelector("[data-reading-status]");
const again = document.querySelector("[data-reading-again]");
const pause = 1000;

// Only what has changed is read aloud.
const say = () => {
  const phase = region.querySelector("[aria-current] b")?.textContent ?? "";
  if (spoken && spoken.textContent !== phase) spoken.textContent = phase;
};

const look = async () => {
  let answer;
  try {
    answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  } catch {
    // The connection is gone for a moment; the reading is not.
    setTimeout(look, pause * 3);
    return;
  }

  if (answer.redirected) {
    location.replace(answer.url);
    return;
  }

  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const next = page.querySelector("[data-reading]");
  if (!answer.ok || next?.dataset.reading !== region.dataset.reading) {
    location.reload();
    return;
  }

  region.replaceChildren(...next.childNodes);
  say();
  setTimeout(look, pause);
};

if (region) {
  // What the link does happens by itself here.
  if (again) again.hidden = true;
  say();
  setTimeout(look, pause);
}
