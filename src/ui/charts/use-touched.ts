import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * Whether the last press was a finger's on the element that takes the ref. Browsers may say that the mouse has left as
 * soon as the finger is gone, though what it pointed at is to be read until something else is pressed.
 */
export function useTouched<T extends Element>(): readonly [RefObject<T | null>, boolean] {
  const element = useRef<T>(null);
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    const onPress = ({ pointerType, target }: PointerEvent) =>
      setTouched(
        pointerType === 'touch' && target instanceof Node && element.current?.contains(target) === true,
      );
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, []);
  return [element, touched];
}
