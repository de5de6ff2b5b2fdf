// The words of the page, by key, with what stands in them.
export const speaker = (words) => (key, ...values) =>
  (words[key] ?? key).replace(/\{(\d)\}/g, (_, n) => values[Number(n)] ?? "");

const missing = /^[\s\u00a0]*[-\u2013\u2014]?[\s\u00a0]*$/;
const inapplicable = /^\s*(?:n\s*[./\\]?\s*a\.?|t\.?\s*b\.?|tidak\s+berlaku)\s*$/i;

// What a text says before anybody reads a number in it. Numbers themselves are read by the server alone.
export const kindOf = (text) => (missing.test(text) ? "missing" : inapplicable.test(text) ? "notApplicable" : "text");

// Time of day as the language of the page writes it.
export const clock = (at, language) => new Date(at).toLocaleTimeString(language === "en" ? "en-GB" : "id-ID", { hour: "2-digit", minute: "2-digit" });
