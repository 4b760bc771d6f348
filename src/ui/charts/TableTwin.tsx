import { type ReactNode, useCallback, useState } from 'react';
import { Disclosure } from '../kit/Disclosure.tsx';
import { useSettled } from './use-settled.ts';

/** The figures of a drawing as a table. While it is closed it follows the drawing a moment later. */
export function TableTwin({ children }: { readonly children: ReactNode }) {
  return (
    <Disclosure summary="Show as table">
      <Contents>{children}</Contents>
    </Disclosure>
  );
}

function Contents({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const ref = useCallback((element: HTMLDivElement | null) => {
    const details = element?.closest('details');
    if (!details) return;
    const follow = () => setOpen(details.open);
    details.addEventListener('toggle', follow);
    return () => details.removeEventListener('toggle', follow);
  }, []);
  return <div ref={ref}>{useSettled(children, open)}</div>;
}
