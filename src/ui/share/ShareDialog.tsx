import { useMemo } from 'react';
import { summaryOf } from '../../core/export/summary.ts';
import { wikiPage } from '../../core/export/wiki-page.ts';
import { useEvaluation } from '../../state/evaluation.ts';
import { currentLink } from '../../state/mirror.ts';
import { planStore } from '../../state/store.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Disclosure } from '../kit/Disclosure.tsx';
import { ExternalIcon } from '../kit/icons.tsx';
import { TextField } from '../kit/TextField.tsx';
import { CopyButton } from './CopyButton.tsx';
import { copyText } from './clipboard.ts';
import { QrCode } from './QrCode.tsx';
import { Snippets } from './Snippets.tsx';
import styles from './share.module.css';

/** Every way of handing the plan on: its link, a line about it, and a snippet for each kind of wiki. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const evaluation = useEvaluation();
  const link = currentLink(planStore, window);
  const summary = summaryOf(evaluation);
  const page = useMemo(() => wikiPage(evaluation, link), [evaluation, link]);
  return (
    <Dialog title="Share the plan" onClose={onClose}>
      <div className={styles.dialog} data-own-undo>
        <section className={styles.part} aria-label="Link and summary">
          <TextField
            label="Link"
            hint="The plan stands after #, which browsers send to no server."
            value={link}
            readOnly
            monospace
            onChange={() => {}}
            onFocus={(event) => event.currentTarget.select()}
          />
          <p className={styles.summary}>{summary}</p>
          <div className={styles.buttons}>
            <CopyButton variant="primary" label="Copy link" what="Link" copy={() => copyText(link)} />
            <CopyButton
              label="Copy summary and link"
              what="Summary and link"
              copy={() => copyText(`${summary}\n${link}`)}
            />
            <SystemShare title={evaluation.plan.name || 'Network plan'} text={summary} url={link} />
          </div>
          <Disclosure summary="QR code">
            <QrCode link={link} />
          </Disclosure>
        </section>
        <Snippets page={page} link={link} planName={evaluation.plan.name} />
      </div>
    </Dialog>
  );
}

/** The share sheet of the system, where there is one. */
function SystemShare(data: { readonly title: string; readonly text: string; readonly url: string }) {
  if (typeof navigator.share !== 'function') return null;
  return (
    // A sheet that is closed without a choice rejects, which is no fault.
    <Button icon={ExternalIcon} onClick={() => void navigator.share({ ...data }).catch(() => undefined)}>
      Share with an app
    </Button>
  );
}
