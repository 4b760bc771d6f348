import type { SourceId } from '../../core/facts/fact.ts';
import { sourceById } from '../../core/facts/sources.ts';
import { SourceText } from './SourceText.tsx';

/** Any page that the planner cites. */
export function SourceLink({ id }: { readonly id: SourceId }) {
  return <SourceText source={sourceById(id)} />;
}
