import { useState } from 'react';
import { treeMermaid } from '../../core/advice/tree-mermaid.ts';
import { useChoice } from '../../state/choice.ts';
import { NARROW, useMedia } from '../compare/use-media.ts';
import { Button } from '../kit/Button.tsx';
import { announce } from '../kit/LiveRegion.tsx';
import { download } from './download.ts';
import { TreeDetail } from './TreeDetail.tsx';
import { TreeDiagram } from './TreeDiagram.tsx';
import { TreeOutline } from './TreeOutline.tsx';
import styles from './TreeView.module.css';
import { layOut } from './tree-layout.ts';
import { treeSvg } from './tree-svg.ts';
import { useTree } from './use-tree.ts';

/** Each step of zooming, life size in the middle. */
const scales = [0.4, 0.55, 0.75, 1, 1.25, 1.5] as const;
const lifeSize = scales.indexOf(1);

/** The questions as a tree, worked out from the rules of the day, with the person's way through it. */
export function TreeView() {
  const { asOf } = useChoice().plan;
  const tree = useTree();
  const narrow = useMedia(NARROW);
  const [zoom, setZoom] = useState(lifeSize);
  const onZoom = (to: 'in' | 'out' | 'reset') => {
    const next = to === 'reset' ? lifeSize : zoom + (to === 'in' ? 1 : -1);
    setZoom(Math.min(Math.max(next, 0), scales.length - 1));
  };
  const title = `AKS network decision tree, rules of ${asOf}`;
  const save = (ending: 'svg' | 'mmd') => {
    const text = ending === 'svg' ? treeSvg(layOut(tree.root), tree.lit, title) : treeMermaid(tree.root);
    download(`aks-decision-tree-${asOf}.${ending}`, text, ending === 'svg' ? 'image/svg+xml' : 'text/plain');
    announce(`Saved as ${ending === 'svg' ? 'SVG' : 'Mermaid'}`);
  };
  return (
    <div className={styles.view}>
      <h1>Decision tree</h1>
      <p className={styles.intro}>
        Worked out from the questions and the rules that hold on {asOf}: each step asks what tells the
        outcomes apart best, and leaves out what can no longer matter. Your way through it is marked.
        {!narrow && ' Arrow keys walk and unfold, Enter answers, plus and minus zoom.'}
      </p>
      <div className={styles.tools}>
        {!narrow && (
          <>
            <Button aria-label="Zoom out" disabled={zoom === 0} onClick={() => onZoom('out')}>
              −
            </Button>
            <Button aria-label={`Zoom ${scaleText(zoom)}: back to 100%`} onClick={() => onZoom('reset')}>
              {scaleText(zoom)}
            </Button>
            <Button aria-label="Zoom in" disabled={zoom === scales.length - 1} onClick={() => onZoom('in')}>
              +
            </Button>
          </>
        )}
        <Button onClick={tree.foldAll}>Only my way</Button>
        <Button onClick={() => save('svg')}>Save as SVG</Button>
        <Button onClick={() => save('mmd')}>Save as Mermaid</Button>
      </div>
      {narrow ? (
        <TreeOutline tree={tree} />
      ) : (
        <TreeDiagram tree={tree} scale={scales[zoom] ?? 1} onZoom={onZoom} />
      )}
      <TreeDetail tree={tree} />
    </div>
  );
}

const scaleText = (zoom: number): string => `${Math.round(100 * (scales[zoom] ?? 1))}%`;
