import { useSyncExternalStore } from 'react';
import { VisuallyHidden } from './VisuallyHidden.tsx';

let message = { text: '', count: 0 };
const listeners = new Set<() => void>();

/** Says `text` to a screen reader when it has finished its sentence. Needs a `LiveRegion` on the page. */
export function announce(text: string): void {
  message = { text, count: message.count + 1 };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Where announcements are made. One on the page, there from the start. */
export function LiveRegion() {
  const { text, count } = useSyncExternalStore(subscribe, () => message);
  return (
    <VisuallyHidden>
      {/* A new key makes a new node, so that the same words said twice are heard twice. */}
      <span role="status">
        <span key={count}>{text}</span>
      </span>
    </VisuallyHidden>
  );
}
