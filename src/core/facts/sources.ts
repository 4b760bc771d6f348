import type { Source, SourceId } from './fact.ts';
import { adviceSources } from './sources-advice.ts';
import { changelogSources } from './sources-changelog.ts';
import { docsSources } from './sources-docs.ts';
import { codeSources, threadSources, webSources } from './sources-elsewhere.ts';

/** Every page that a fact, a rule or a comparison cites, each once. */
export const sources: readonly Source[] = [
  ...adviceSources,
  ...docsSources,
  ...changelogSources,
  ...codeSources,
  ...threadSources,
  ...webSources,
];

const byId: ReadonlyMap<SourceId, Source> = new Map(sources.map((source) => [source.id, source]));

/** Throws RangeError for an id that is not registered: ids are written in code, never by a person. */
export function sourceById(id: SourceId): Source {
  const source = byId.get(id);
  if (!source) throw new RangeError(`no source is registered as "${id}"`);
  return source;
}
