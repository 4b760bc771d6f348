import type { SourceId } from '../../core/facts/fact.ts';
import { adviceSourceById } from '../../core/facts/sources-advice.ts';
import { SourceText } from '../sources/SourceText.tsx';

/** A page that advice cites; the other sources load with the views that need them. */
export function AdviceSource({ id }: { readonly id: SourceId }) {
  return <SourceText source={adviceSourceById(id)} />;
}
