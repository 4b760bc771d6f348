import { NARROW, useMedia } from '../compare/use-media.ts';
import { TreeDiagram } from '../tree/TreeDiagram.tsx';
import { TreeOutline } from '../tree/TreeOutline.tsx';
import { useTree } from '../tree/use-tree.ts';
import { PanelTitle } from './PanelTitle.tsx';

/** The tree to look at: it folds and unfolds, and answers nothing. */
export function TreePanel() {
  const tree = useTree();
  const narrow = useMedia(NARROW);
  const shown = { ...tree, answer: ({ id }: { readonly id: string }) => tree.select(id) };
  return (
    <>
      <PanelTitle>Decision tree</PanelTitle>
      {narrow ? (
        <TreeOutline tree={shown} />
      ) : (
        <TreeDiagram tree={shown} scale={1} onZoom={() => undefined} />
      )}
    </>
  );
}
