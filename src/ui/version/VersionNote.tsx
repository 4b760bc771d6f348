import { Button } from '../kit/Button.tsx';
import { takeNewer, useKept } from './offline.ts';
import styles from './VersionNote.module.css';

/** Set by the build: see build/build-id.ts. */
declare const __BUILD__: { readonly version: string; readonly build: string };

/** Which version of the page runs, whether it opens without a network, and the way to a newer one. */
export function VersionNote() {
  const { offline, newer } = useKept();
  return (
    <p className={styles.note}>
      Version {__BUILD__.version}, build {__BUILD__.build}. {whereFrom(offline)}
      {newer && (
        <>
          {' '}
          A newer version is ready and will be used the next time; your plan stays as it is.{' '}
          <Button onClick={takeNewer}>Use it now</Button>
        </>
      )}
    </p>
  );
}

function whereFrom(offline: boolean): string {
  if (document.baseURI.startsWith('file:')) return 'Opened from a file: it needs no network.';
  return offline ? 'Kept in this browser: it opens without a network.' : 'Opening it needs the network.';
}
