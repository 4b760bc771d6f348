import { useId, useState } from 'react';
import type { WikiPage } from '../../core/export/wiki-page.ts';
import { type EmbedTheme, embedThemes } from '../embed/embed-query.ts';
import { Button } from '../kit/Button.tsx';
import { Checkbox } from '../kit/Checkbox.tsx';
import { Select } from '../kit/Select.tsx';
import { CopyButton } from './CopyButton.tsx';
import { copyFormatted, copyText } from './clipboard.ts';
import styles from './share.module.css';
import { panelName, type SharedPanel, sharedPanels } from './share-panels.ts';
import { panelAddress, type Shared, type ShareTarget, shareTargets } from './share-targets.ts';
import { WikiPreview } from './WikiPreview.tsx';

interface Props {
  readonly page: WikiPage;
  readonly link: string;
  readonly planName: string;
}

const themeNames: Readonly<Record<EmbedTheme, string>> = {
  system: 'As the reader’s system',
  light: 'Light',
  dark: 'Dark',
  transparent: 'See-through, on a light page',
  'transparent-dark': 'See-through, on a dark page',
};

/** A snippet for each place, ready to paste, with what the place permits and a preview. */
export function Snippets({ page, link, planName }: Props) {
  const [id, setId] = useState(shareTargets[0]?.id ?? '');
  const [panel, setPanel] = useState<SharedPanel>('summary');
  const [theme, setTheme] = useState<EmbedTheme>('system');
  const [editable, setEditable] = useState(false);
  // A live preview is a page of its own, which loads only when it is asked for.
  const [previewed, setPreviewed] = useState(false);
  const areaId = useId();
  const target = shareTargets.find((candidate) => candidate.id === id);
  if (!target) return null;
  const shared: Shared = { page, link, planName, panel, theme, editable };
  const snippet = target.snippet(shared);
  const { formatted } = target;
  return (
    <section className={styles.part} aria-label="Into a wiki or a page">
      <h3>Into a wiki or a page</h3>
      <div className={styles.choices}>
        <Select
          label="Where"
          value={id}
          options={shareTargets.map(({ id: value, name }) => ({ value, label: name }))}
          onChange={setId}
          className={styles.where}
        />
        {target.live && (
          <>
            <Select label="Panel" value={panel} options={sharedPanels} onChange={setPanel} />
            <Select
              label="Colours"
              value={theme}
              options={embedThemes.map((value) => ({ value, label: themeNames[value] }))}
              onChange={setTheme}
            />
          </>
        )}
      </div>
      {target.live && (
        <Checkbox
          label="Readers may change the plan in the frame"
          checked={editable}
          onChange={setEditable}
        />
      )}
      <p className={styles.hint}>{target.permits}</p>
      <div>
        <label className={styles.label} htmlFor={areaId}>
          Snippet
        </label>
        <textarea
          id={areaId}
          className={styles.snippet}
          rows={target.live ? 4 : 9}
          readOnly
          spellCheck={false}
          wrap={target.live ? 'soft' : 'off'}
          value={snippet}
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
      <div className={styles.buttons}>
        <CopyButton
          label={formatted ? 'Copy tables' : 'Copy snippet'}
          what={formatted ? 'Tables' : 'Snippet'}
          copy={() => (formatted ? copyFormatted(formatted(shared)) : copyText(snippet))}
        />
        <Button variant="subtle" aria-expanded={previewed} onClick={() => setPreviewed(!previewed)}>
          Preview
        </Button>
      </div>
      {previewed && <Preview target={target} shared={shared} />}
    </section>
  );
}

function Preview({ target, shared }: { readonly target: ShareTarget; readonly shared: Shared }) {
  if (!target.live)
    return <WikiPreview page={shared.page} diagram={/mermaid/.test(target.snippet(shared))} />;
  return (
    <iframe
      className={styles.frame}
      src={panelAddress(shared)}
      title={`Preview: ${panelName(shared.panel)}`}
    />
  );
}
