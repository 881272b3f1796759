/**
 * What survives a reload of this tab and nothing else: records in IndexedDB, each encrypted with AES-GCM under a key that
 * only this tab's sessionStorage holds. Without the tab the records are noise.
 */

/** Bytes under names; IndexedDB in the browser, a Map in tests. */
export interface RecordStore {
  put(name: string, bytes: Uint8Array): Promise<void>;
  get(name: string): Promise<Uint8Array | null>;
  names(prefix: string): Promise<string[]>;
  remove(name: string): Promise<void>;
}

const IV_BYTES = 12;

export class TabVault {
  private constructor(
    private readonly store: RecordStore,
    private readonly tab: string,
    private readonly key: CryptoKey,
  ) {}

  /** A vault over a store for one tab; `key`: 32 bytes that live in the tab only. */
  static async open(store: RecordStore, tab: { id: string; key: Uint8Array }): Promise<TabVault> {
    const key = await crypto.subtle.importKey('raw', new Uint8Array(tab.key), 'AES-GCM', false, ['encrypt', 'decrypt']);
    return new TabVault(store, tab.id, key);
  }

  /** Encrypts and keeps a JSON value; the name is bound to the ciphertext, so records cannot be swapped. */
  async keep(name: string, value: unknown): Promise<void> {
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const plain = new TextEncoder().encode(JSON.stringify(value));
    const sealed = new Uint8Array(await crypto.subtle.encrypt(this.algorithm(iv, name), this.key, plain));
    plain.fill(0);
    const bytes = new Uint8Array(IV_BYTES + sealed.length);
    bytes.set(iv);
    bytes.set(sealed, IV_BYTES);
    await this.store.put(this.path(name), bytes);
  }

  /** The value kept under a name; null when there is none or it is not ours to read. */
  async read<T>(name: string): Promise<T | null> {
    const bytes = await this.store.get(this.path(name));
    if (!bytes) return null;
    try {
      const algorithm = this.algorithm(bytes.slice(0, IV_BYTES), name);
      const plain = await crypto.subtle.decrypt(algorithm, this.key, bytes.slice(IV_BYTES));
      return JSON.parse(new TextDecoder().decode(plain)) as T;
    } catch {
      return null;
    }
  }

  async forget(name: string): Promise<void> {
    await this.store.remove(this.path(name));
  }

  /** Names of this tab's records that begin with `prefix`. */
  async names(prefix: string): Promise<string[]> {
    return (await this.store.names(this.path(prefix))).map((path) => path.slice(this.path('').length));
  }

  /** Removes every record of this tab. */
  async forgetAll(): Promise<void> {
    for (const name of await this.store.names(`${this.tab}/`)) await this.store.remove(name);
  }

  private path(name: string): string {
    return `${this.tab}/${name}`;
  }

  private algorithm(iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams {
    return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) };
  }
}
