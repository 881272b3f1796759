/** Records in IndexedDB. What tabs left behind that were closed without signing out is removed after two days. */
import type { RecordStore } from './tab-vault.js';

const STORE = 'records';
const KEPT_FOR = 48 * 3_600_000;

interface Row {
  name: string;
  bytes: Uint8Array;
  at: number;
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB refused'));
  });

/** Opens the store and clears what is stale. */
export async function openIndexedStore(): Promise<RecordStore> {
  const opening = indexedDB.open('pingshen', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'name' });
  const database = await settled(opening);
  const rows = (mode: IDBTransactionMode): IDBObjectStore => database.transaction(STORE, mode).objectStore(STORE);
  const all = (await settled(rows('readonly').getAll())) as Row[];
  for (const row of all) if (row.at < Date.now() - KEPT_FOR) await settled(rows('readwrite').delete(row.name));
  return {
    put: async (name, bytes) =>
      void (await settled(rows('readwrite').put({ name, bytes, at: Date.now() } satisfies Row))),
    get: async (name) => ((await settled(rows('readonly').get(name))) as Row | undefined)?.bytes ?? null,
    names: async (prefix) =>
      (await settled(rows('readonly').getAllKeys(IDBKeyRange.bound(prefix, `${prefix}\uffff`)))) as string[],
    remove: async (name) => settled(rows('readwrite').delete(name)),
  };
}
