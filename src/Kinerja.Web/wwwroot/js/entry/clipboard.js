// What a spreadsheet, a word processor or a text editor puts on the clipboard, as rows of texts. A part of a merged cell is null: nothing is entered there.
const tidy = (text) => text.replace(/[\u00a0\s]+/g, " ").trim();

// Rows of { text, rows, columns } with spans, as a table has them, to a full rectangle.
export function expand(table) {
  const rows = [];
  table.forEach((cells, r) => {
    rows[r] ??= [];
    let column = 0;
    for (const cell of cells) {
      while (rows[r][column] !== undefined) column++;
      for (let y = 0; y < Math.min(cell.rows ?? 1, table.length - r); y++) {
        rows[r + y] ??= [];
        for (let x = 0; x < (cell.columns ?? 1); x++) rows[r + y][column + x] = y === 0 && x === 0 ? tidy(cell.text) : null;
      }
      column += cell.columns ?? 1;
    }
  });
  return rectangle(rows);
}

// Tab-separated text; a cell that holds a line break or a tab stands in quotes.
export function separated(text) {
  const rows = [[]];
  let cell = "", quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === "\"" && text[i + 1] === "\"") { cell += c; i++; }
      else if (c === "\"") quoted = false;
      else cell += c;
    } else if (c === "\"" && cell === "") quoted = true;
    else if (c === "\t") { rows.at(-1).push(tidy(cell)); cell = ""; }
    else if (c === "\n" || c === "\r") {
      if (c === "\r" && text[i + 1] === "\n") i++;
      rows.at(-1).push(tidy(cell));
      cell = "";
      rows.push([]);
    } else cell += c;
  }
  rows.at(-1).push(tidy(cell));
  while (rows.length > 1 && rows.at(-1).every((t) => t === "")) rows.pop(); // the break after the last line
  return rectangle(rows);
}

// How it looked is nobody's business here, and the content policy of the page would complain of each style.
const plain = (html) => html.replace(/<style[\s\S]*?<\/style>/gi, "").replace(/<[^<>]*>/g, (tag) => tag.replace(/\sstyle\s*=\s*("[^"]*"|'[^']*')/gi, ""));

// The table of an HTML clipboard, if there is one: it knows merged cells, plain text does not.
export function tableOf(html, parse) {
  if (!/<table[\s>]/i.test(html)) return null;
  const table = parse(plain(html)).querySelector("table");
  if (!table) return null;
  const rows = [...table.rows].map((row) => [...row.cells].map((cell) => ({ text: cell.textContent ?? "", rows: cell.rowSpan || 1, columns: cell.colSpan || 1 })));
  return rows.length > 0 ? expand(rows) : null;
}

export const read = ({ html = "", text = "" }, parse) => tableOf(html, parse) ?? separated(text);

// What is copied out of the grid, for a spreadsheet.
export const written = (rows) => rows.map((row) => row.map((t) => (/[\t\n"]/.test(t) ? `"${t.replaceAll("\"", "\"\"")}"` : t)).join("\t")).join("\n");

function rectangle(rows) {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, i) => (row[i] === undefined ? "" : row[i])));
}
