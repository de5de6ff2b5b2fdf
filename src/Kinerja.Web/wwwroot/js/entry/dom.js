// Elements without markup in strings: whatever a person typed stays text.
export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "on") for (const [event, act] of Object.entries(value)) made.addEventListener(event, act);
    else made.setAttribute(key === "css" ? "class" : key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

const svg = "http://www.w3.org/2000/svg";
const own = "k-lambang-";

/** Where a symbol is: in the page once it was brought in, else in the file of the site. */
export const symbol = (name) => (document.getElementById(own + name) ? `#${own}${name}` : `${document.getElementById("isian").dataset.icons}#${name}`);

/** Brings the symbols into the page: marks are there without a connection too. */
export async function bringSymbols() {
  try {
    const answer = await fetch(document.getElementById("isian").dataset.icons);
    const sprite = document.adoptNode(new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement);
    for (const one of sprite.querySelectorAll("symbol")) one.id = own + one.id;
    sprite.setAttribute("hidden", "");
    document.body.append(sprite);
  } catch {
    // the file of the site does as long as there is a connection
  }
}

export function icon(name, small = false) {
  const made = document.createElementNS(svg, "svg"), use = document.createElementNS(svg, "use");
  made.setAttribute("class", small ? "k-i k-i--sm" : "k-i");
  made.setAttribute("aria-hidden", "true");
  use.setAttribute("href", symbol(name));
  made.append(use);
  return made;
}

export const mark = (name, tone, ...words) => el("span", { css: `k-st k-st--${tone}` }, icon(name), el("span", {}, ...words));
