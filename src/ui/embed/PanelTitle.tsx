import { useInputs } from '../../state/store.ts';
import { VisuallyHidden } from '../kit/VisuallyHidden.tsx';
import styles from './EmbedRoot.module.css';

/** The heading of a panel that stands alone. The page around has shown what it is, so it is only read out. */
export function PanelTitle({ children }: { readonly children: string }) {
  const name = useInputs(({ plan }) => (typeof plan.name === 'string' ? plan.name : ''));
  return (
    <h1 className={styles.title}>
      <VisuallyHidden>{name === '' ? children : `${children}, ${name}`}</VisuallyHidden>
    </h1>
  );
}
