import { models } from '../../core/models/index.ts';
import { Button } from '../kit/Button.tsx';
import { Segmented } from '../kit/Segmented.tsx';
import { Select } from '../kit/Select.tsx';
import styles from './MapView.module.css';
import type { MapLayout } from './map-detail.ts';
import { isAllOf, type ShownMap } from './use-map.ts';
import { zoomed } from './window.ts';

const layouts: readonly { readonly value: MapLayout; readonly label: string }[] = [
  { value: 'strip', label: 'Strip' },
  { value: 'grid', label: 'Grid' },
];

/** What is shown and how: the space, the model, the layout and the zoom, which all stand in the link. */
export function MapTools({ shown }: { readonly shown: ShownMap }) {
  const { map, space, model, detail, window, evaluation, show } = shown;
  if (space === null) return null;
  const all = window.addresses >= space.addresses;
  const zoom = (by: 2 | 0.5) => {
    const next = zoomed(window, by, space, detail.layout);
    show({ window: isAllOf(map, space, next) ? null : next });
  };
  return (
    <div className={styles.tools}>
      <Select
        label="Address space"
        value={space.id}
        options={map.spaces.map(({ id, label }) => ({ value: id, label }))}
        onChange={(id) => {
          const chosen = map.spaces.find((each) => each.id === id);
          const first = map.spaces.find(({ spaceKind }) => spaceKind === chosen?.spaceKind);
          if (chosen)
            show({
              space: chosen.spaceKind,
              window: chosen === first ? null : { first: chosen.first, addresses: chosen.addresses },
            });
        }}
      />
      <Select
        label="Network model"
        value={model}
        options={models.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => show({ model: id === evaluation.plan.model ? null : id })}
      />
      <Segmented
        label="Layout"
        value={detail.layout}
        choices={layouts}
        onChange={(layout) => show({ layout })}
      />
      <fieldset className={styles.zoom} aria-label="Zoom">
        <Button aria-label="Zoom out" disabled={all} onClick={() => zoom(0.5)}>
          −
        </Button>
        <Button aria-label="Zoom in" disabled={window.addresses === 1} onClick={() => zoom(2)}>
          +
        </Button>
        <Button disabled={all} onClick={() => show({ window: isAllOf(map, space, space) ? null : space })}>
          All
        </Button>
      </fieldset>
    </div>
  );
}
