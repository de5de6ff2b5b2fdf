// The keyboard of a spreadsheet over fields. A field that has just been reached is chosen as a whole, so that the browser itself replaces it at the first key.
export class Keys {
  constructor({ rows, commit, empty, fill, undo, redo, open, copied }) {
    Object.assign(this, { rows, commit, empty, fill, undo, redo, open, copied, mode: "nav", cell: null, reach: null });
  }

  /** Listens on the cells of the grid. */
  listen(root) {
    root.addEventListener("focusin", (event) => this.#in(event));
    root.addEventListener("focusout", (event) => this.#out(event));
    root.addEventListener("mousedown", (event) => this.#down(event));
    root.addEventListener("input", (event) => this.#input(event));
    root.addEventListener("keydown", (event) => this.#key(event));
    root.addEventListener("copy", (event) => this.#copy(event));
  }

  /** Rows of the grid as they can be walked now. */
  get table() { return this.rows.map((row) => row.cells.filter((cell) => cell.isVisible)).filter((cells) => cells.length > 0); }

  cellOf(target) { return this.rows.flatMap((row) => row.cells).find((cell) => cell.input === target) ?? null; }

  /** The chosen block, row by row; one cell when nothing more is chosen. */
  get block() {
    if (!this.cell) return [];
    const table = this.table, a = at(table, this.cell), b = at(table, this.reach ?? this.cell);
    if (!a || !b) return [[this.cell]];
    const [top, bottom, left, right] = [Math.min(a.y, b.y), Math.max(a.y, b.y), Math.min(a.x, b.x), Math.max(a.x, b.x)];
    return table.slice(top, bottom + 1).map((cells) => cells.slice(left, right + 1));
  }

  focus(cell) {
    if (!cell) return;
    cell.input.focus({ preventScroll: true });
    cell.place.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #in(event) {
    const cell = this.cellOf(event.target);
    if (!cell) return;
    Object.assign(this, { cell, mode: "nav" });
    this.#stretch(null);
    cell.show();
    cell.input.select();
    this.open?.(cell);
  }

  #out(event) {
    const cell = this.cellOf(event.target);
    if (!cell) return;
    if (this.mode !== "nav") this.#take(cell);
    cell.input.value = cell.display;
  }

  // The first press reaches the cell, the second sets the caret.
  #down(event) {
    const cell = this.cellOf(event.target);
    if (!cell || event.button !== 0) return;
    if (event.shiftKey && this.cell) {
      event.preventDefault();
      this.#stretch(cell);
    } else if (document.activeElement !== cell.input) {
      event.preventDefault();
      cell.input.focus();
    } else if (cell.open) this.#edit(cell, false);
  }

  #input(event) {
    const cell = this.cellOf(event.target);
    if (!cell) return;
    cell.seen ??= { was: cell.stored.was, revision: cell.stored.revision };
    if (this.mode === "nav") this.mode = "type";
  }

  #edit(cell, atEnd = true) {
    this.mode = "edit";
    cell.seen ??= { was: cell.stored.was, revision: cell.stored.revision };
    if (atEnd) cell.input.setSelectionRange(cell.input.value.length, cell.input.value.length);
  }

  #take(cell) {
    this.mode = "nav";
    const text = cell.input.value;
    const seen = cell.base;
    cell.seen = null;
    this.commit(cell, text, seen);
    cell.show();
  }

  #key(event) {
    const cell = this.cellOf(event.target);
    if (!cell || event.isComposing) return;
    const control = event.ctrlKey || event.metaKey, typing = this.mode !== "nav";
    const act = this.#act(event.key, { cell, control, typing, shift: event.shiftKey, alt: event.altKey });
    if (!act) return;
    event.preventDefault();
    act();
  }

  #act(key, { cell, control, typing, shift, alt }) {
    const go = (dy, dx) => () => { if (typing) this.#take(cell); this.#move(cell, dy, dx, shift && !typing); };
    const letter = key.toLowerCase();
    switch (key) {
      case "ArrowUp": return alt ? null : go(-1, 0);
      case "ArrowDown": return alt ? null : go(1, 0);
      case "ArrowLeft": return this.mode === "edit" || alt ? null : go(0, -1);
      case "ArrowRight": return this.mode === "edit" || alt ? null : go(0, 1);
      case "Home": return this.mode === "edit" ? null : () => this.focus(control ? this.table[0]?.[0] : this.#edge(cell, 0));
      case "End": return this.mode === "edit" ? null : () => this.focus(control ? this.table.at(-1)?.at(-1) : this.#edge(cell, -1));
      case "Enter": return alt ? () => this.open?.(cell, true)
        : typing ? () => { this.#take(cell); this.#move(cell, shift ? -1 : 1, 0); }
        : () => cell.open && this.#edit(cell);
      case "F2": return () => cell.open && this.#edit(cell);
      case "Escape": return typing ? () => { this.mode = "nav"; cell.seen = null; cell.show(); cell.input.select(); } : this.reach ? () => this.#stretch(null) : null;
      case "Delete":
      case "Backspace": return typing ? null : () => this.empty(this.block.flat().filter((one) => one.open));
      default: break;
    }
    if (!control || alt) return null;
    if (letter === "d") return () => { if (typing) this.#take(cell); this.fill(this.#source(cell)); };
    if (typing) return null; // the browser takes back letters, the grid takes back figures
    if (letter === "z") return () => (shift ? this.redo() : this.undo());
    if (letter === "y") return () => this.redo();
    return null;
  }

  // What is copied down and where to: the top of the chosen block, or the cell above a single one.
  #source(cell) {
    const block = this.block;
    if (block.length > 1) return block[0].flatMap((from, x) => block.slice(1).map((cells) => ({ from, to: cells[x] })).filter(({ to }) => to?.open));
    const table = this.table, place = at(table, cell), from = place && table[place.y - 1]?.[Math.min(place.x, table[place.y - 1].length - 1)];
    return from && cell.open ? [{ from, to: cell }] : [];
  }

  #edge(cell, index) {
    const table = this.table, place = at(table, cell);
    return place ? table[place.y].at(index) : null;
  }

  #move(cell, dy, dx, stretch = false) {
    const table = this.table, from = at(table, stretch ? this.reach ?? cell : cell);
    if (!from) return;
    const cells = table[Math.max(0, Math.min(table.length - 1, from.y + dy))];
    const to = cells[Math.max(0, Math.min(cells.length - 1, from.x + dx))];
    if (stretch) this.#stretch(to === this.cell ? null : to);
    else this.focus(to);
    if (!stretch && to === cell) cell.input.select();
  }

  #stretch(to) {
    for (const chosen of this.rows.flatMap((row) => row.cells)) chosen.place.classList.remove("is-chosen");
    this.reach = to;
    if (to) for (const chosen of this.block.flat()) chosen.place.classList.add("is-chosen");
  }

  #copy(event) {
    const block = this.block;
    if (!this.cellOf(event.target) || this.mode !== "nav" || block.flat().length < 2) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", this.copied(block));
  }
}

function at(table, cell) {
  const y = table.findIndex((cells) => cells.includes(cell));
  return y < 0 ? null : { y, x: table[y].indexOf(cell) };
}
