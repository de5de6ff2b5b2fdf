// Keeps the table that Word, Excel or a browser puts on the clipboard beside the plain text: it knows merged cells.
// Without this script, or once the text is edited by hand, the plain text counts.
const field = document.querySelector("[data-paste=html]");
const html = document.getElementById("html");
const note = document.querySelector("[data-paste-note]");
const most = 5 * 1024 * 1024;

if (field && html && note) {
  let pasting = false;

  const keep = (markup) => {
    html.value = markup;
    note.hidden = markup.length === 0;
  };

  field.addEventListener("paste", (event) => {
    const markup = event.clipboardData?.getData("text/html") ?? "";
    const whole = field.selectionStart === 0 && field.selectionEnd === field.value.length;
    // A table replaces everything or nothing: a half of it beside typed text would be neither.
    if (whole && /<table[\s>]/i.test(markup) && markup.length <= most) {
      pasting = true;
      keep(markup);
    }
  });

  field.addEventListener("input", () => {
    if (!pasting) keep("");
    pasting = false;
  });

  keep(html.value);
}
