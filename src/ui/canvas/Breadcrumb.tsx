import type { MapWindow } from '../../core/map/layout.ts';
import { type MapBlockNode, type MapSpaceNode, pathAt } from '../../core/map/node.ts';
import { count } from '../../core/plan/rules/rule.ts';
import styles from './MapView.module.css';
import { windowText } from './map-detail.ts';
import { holds } from './window.ts';

interface Props {
  readonly space: MapSpaceNode;
  readonly window: MapWindow;
  readonly onGo: (block: MapBlockNode) => void;
}

/** The blocks that all of the window lies in, from the space down, and the window itself. */
export function Breadcrumb({ space, window, onGo }: Props) {
  const path = pathAt(space, window.first).filter((block) => holds(block, window));
  const last = path.at(-1);
  const shown = windowText(window);
  return (
    <nav aria-label="Where you are">
      <ol className={styles.crumbs}>
        {path.map((block) => (
          <li key={block.id}>
            <button
              type="button"
              className={styles.crumb}
              aria-current={block === last ? 'location' : undefined}
              onClick={() => onGo(block)}
            >
              {block.label}
            </button>
          </li>
        ))}
        <li className={styles.here}>
          {!last?.label.endsWith(shown) && `${shown}, `}
          {count(window.addresses, 'address', 'addresses')}
        </li>
      </ol>
    </nav>
  );
}
