/** A browser's storage that can be full or barred. */
export interface FakeStorage extends Storage {
  /** From now on every write fails as in a browser whose storage is full. */
  fill(): void;
  /** From now on everything fails as in a frame that may not store anything. */
  bar(): void;
}

export function fakeStorage(): FakeStorage {
  const values = new Map<string, string>();
  let state: 'open' | 'full' | 'barred' = 'open';
  const use = () => {
    if (state === 'barred') throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  return {
    get length() {
      use();
      return values.size;
    },
    key(index) {
      use();
      return [...values.keys()][index] ?? null;
    },
    getItem(key) {
      use();
      return values.get(key) ?? null;
    },
    setItem(key, value) {
      use();
      if (state === 'full') throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      values.set(key, value);
    },
    removeItem(key) {
      use();
      values.delete(key);
    },
    clear() {
      use();
      values.clear();
    },
    fill() {
      state = 'full';
    },
    bar() {
      state = 'barred';
    },
  };
}
