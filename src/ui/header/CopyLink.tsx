import { Suspense, useEffect, useState } from 'react';
import { currentLink } from '../../state/mirror.ts';
import { draftsAreOn } from '../../state/saved-switch.ts';
import { planStore } from '../../state/store.ts';
import { Button, IconButton } from '../kit/Button.tsx';
import { CheckIcon, ExternalIcon, LinkIcon } from '../kit/icons.tsx';
import { announce } from '../kit/LiveRegion.tsx';
import { later } from '../later.tsx';
import styles from './Header.module.css';

const LinkDialog = later(() => import('./LinkDialog.tsx').then((module) => module.LinkDialog));
const ShareDialog = later(() => import('../share/ShareDialog.tsx').then((module) => module.ShareDialog));

/** How long the button says that the link was copied, in milliseconds. */
const COPIED_MS = 2000;

/**
 * Copies the link to the plan. Where the clipboard is barred, shows it to be copied by hand. Beside it stands
 * the way to every other way of sharing.
 */
export function CopyLink() {
  const [copied, setCopied] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const [sharing, setSharing] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  useEffect(() => {
    if (draftsAreOn())
      void import('../../state/saved-drafts.ts').then((drafts) => drafts.keepDrafts(planStore));
  }, []);

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
      <IconButton label="Share" icon={ExternalIcon} onClick={() => setSharing(true)} />
      <Suspense fallback={null}>
        {shown !== null && <LinkDialog link={shown} onClose={() => setShown(null)} />}
        {sharing && <ShareDialog onClose={() => setSharing(false)} />}
      </Suspense>
    </>
  );
}
