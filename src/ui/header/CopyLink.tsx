import { lazy, Suspense, useEffect, useState } from 'react';
import { currentLink } from '../../state/mirror.ts';
import { planStore } from '../../state/store.ts';
import { Button } from '../kit/Button.tsx';
import { CheckIcon, LinkIcon } from '../kit/icons.tsx';
import { announce } from '../kit/LiveRegion.tsx';
import styles from './Header.module.css';

const LinkDialog = lazy(() => import('./LinkDialog.tsx').then((module) => ({ default: module.LinkDialog })));

/** How long the button says that the link was copied, in milliseconds. */
const COPIED_MS = 2000;

/** Copies the link to the plan. Where the clipboard is barred, shows it to be copied by hand. */
export function CopyLink() {
  const [copied, setCopied] = useState(false);
  const [shown, setShown] = useState<string | null>(null);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    const link = currentLink(planStore, window);
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
      announce('Link copied');
    } catch {
      setShown(link);
    }
  }

  return (
    <>
      <Button variant="primary" icon={copied ? CheckIcon : LinkIcon} className={styles.copy} onClick={copy}>
        <span className={styles.copyText}>{copied ? 'Link copied' : 'Copy link'}</span>
      </Button>
      {shown !== null && (
        <Suspense fallback={null}>
          <LinkDialog link={shown} onClose={() => setShown(null)} />
        </Suspense>
      )}
    </>
  );
}
