// Where typed figures wait in this browser. IndexedDB where it may be used, else local storage, else only this page.
const name = "kinerja-isian", table = "antrean";

export async function openStore(scope = globalThis) {
  return await database(scope).catch(() => null) ?? local(scope) ?? memory();
}

export function memory(items = new Map()) {
  return {
    lasts: false,
    all: async () => [...items.values()].map((item) => structuredClone(item)),
    put: async (item) => void items.set(item.id, structuredClone(item)),
    remove: async (id) => void items.delete(id),
  };
}

function local({ localStorage }) {
  try {
    const prefix = `${name}:`;
    localStorage.setItem(`${prefix}coba`, "1");
    localStorage.removeItem(`${prefix}coba`);
    return {
      lasts: true,
      all: async () => Object.keys(localStorage).filter((key) => key.startsWith(prefix)).map((key) => JSON.parse(localStorage.getItem(key))).filter(Boolean),
      put: async (item) => localStorage.setItem(prefix + item.id, JSON.stringify(item)),
      remove: async (id) => localStorage.removeItem(prefix + id),
    };
  } catch {
    return null;
  }
}

function database({ indexedDB }) {
  if (!indexedDB) return Promise.reject(new Error("no database"));
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(table, { keyPath: "id" });
    opening.onerror = () => reject(opening.error);
    opening.onblocked = () => reject(new Error("blocked"));
    opening.onsuccess = () => resolve(over(opening.result));
  });
}

function over(opened) {
  const run = (mode, act) => new Promise((resolve, reject) => {
    const work = opened.transaction(table, mode);
    const asked = act(work.objectStore(table));
    work.oncomplete = () => resolve(asked.result); // stored, not only accepted
    work.onerror = work.onabort = () => reject(work.error);
  });
  return {
    lasts: true,
    all: () => run("readonly", (items) => items.getAll()),
    put: (item) => run("readwrite", (items) => items.put(item)),
    remove: (id) => run("readwrite", (items) => items.delete(id)),
  };
}
