import { type ReactNode, useCallback, useRef, useState } from 'react';
import { Disclosure } from '../kit/Disclosure.tsx';
import { CopyTableButton } from '../share/CopyTableButton.tsx';
import { useSettled } from './use-settled.ts';

/** The figures of a drawing as a table. While it is closed it follows the drawing a moment later. */
export function TableTwin({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const table = useRef<HTMLDivElement>(null);
  return (
    <Disclosure summary="Show as table">
      <CopyTableButton of={table} name={name} />
      <div ref={table}>
        <Contents>{children}</Contents>
      </div>
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
