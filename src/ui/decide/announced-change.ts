import { useEffect, useRef } from 'react';
import { announce } from '../kit/LiveRegion.tsx';

/** Announces a text when it changes, and not when it is first shown. */
export function useAnnouncedChange(text: string): void {
  const last = useRef(text);
  useEffect(() => {
    if (last.current === text) return;
    last.current = text;
    announce(text);
  }, [text]);
}
