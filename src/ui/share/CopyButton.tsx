import { useEffect, useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { CheckIcon, CopyIcon, ErrorIcon } from '../kit/icons.tsx';
import { announce } from '../kit/LiveRegion.tsx';

/** How long the button says what came of it, in milliseconds. */
const SAID_MS = 2500;

interface Props {
  readonly label: string;
  /** Read out after the label, where several buttons on a page have the same. */
  readonly about?: string;
  /** What was copied, such as "Link". */
  readonly what: string;
  /** Resolves to false where the browser does not let the page use the clipboard. */
  readonly copy: () => Promise<boolean>;
  readonly variant?: 'secondary' | 'primary' | 'subtle';
}

/** A button that copies, and says whether it could. */
export function CopyButton({ label, about, what, copy, variant = 'secondary' }: Props) {
  const [said, setSaid] = useState<'copied' | 'barred' | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const text = { copied: 'Copied', barred: 'Not allowed: copy by hand' } as const;
  return (
    <Button
      variant={variant}
      icon={said === 'copied' ? CheckIcon : said === 'barred' ? ErrorIcon : CopyIcon}
      aria-label={about && said === null ? `${label}: ${about}` : undefined}
      onClick={async () => {
        const copied = await copy();
        setSaid(copied ? 'copied' : 'barred');
        announce(copied ? `${what} copied` : 'The browser does not let the page use the clipboard');
      }}
    >
      {said === null ? label : text[said]}
    </Button>
  );
}
