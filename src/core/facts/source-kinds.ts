import type { IsoDate, Source } from './fact.ts';

/** The day of the documentation snapshot. */
export const SNAPSHOT: IsoDate = '2026-08-21';
/** The day on which incidents and threads were read. */
export const INCIDENTS: IsoDate = '2026-11-20';

/** A page of the AKS documentation. Titles say what the page is about; `dated` is its own `ms.date`. */
export const page = (id: string, dated: IsoDate, about: string): Source => ({
  id,
  title: `AKS docs: ${about}`,
  url: `https://learn.microsoft.com/azure/aks/${id}`,
  dated,
  read: SNAPSHOT,
});

/** A notice that several pages of the documentation include; it has no address of its own. */
export const notice = (id: string, dated: IsoDate, about: string): Source => ({
  id: `includes-${id}`,
  title: `AKS docs: retirement notice, ${about}`,
  dated,
  read: SNAPSHOT,
});

export const troubleshooting = (
  file: string,
  folder: 'connectivity' | 'error-codes',
  dated: IsoDate,
  about: string,
): Source => ({
  id: `support-${file}`,
  title: `AKS troubleshooting: ${about}`,
  url: `https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/${folder}/${file}`,
  dated,
  read: SNAPSHOT,
});

const CHANGELOG = 'https://github.com/Azure/AKS/blob/master/CHANGELOG.md';

/** The entry of one release; the page has one address for all of them. */
export const release = (dated: IsoDate, read: IsoDate): Source => ({
  id: `aks-changelog-${dated}`,
  title: `AKS release notes of ${dated}`,
  url: CHANGELOG,
  dated,
  read,
});

/** A release that is known by its month only. */
export const releaseOfMonth = (month: string): Source => ({
  id: `aks-changelog-${month}`,
  title: `AKS release notes of ${month}`,
  url: CHANGELOG,
  read: '2026-11-20',
});

export interface Thread {
  /** Short name of the repository in the id. */
  readonly short: string;
  readonly repo: string;
  readonly number: number;
  readonly about: string;
  readonly dated?: IsoDate;
  readonly read: IsoDate;
}

export const thread = (
  kind: 'issue' | 'pull request',
  { short, repo, number, about, dated, read }: Thread,
): Source => ({
  id: `issue-${short}-${number}`,
  title: `${repo} ${kind} ${number}: ${about}`,
  url: `https://github.com/${repo}/${kind === 'issue' ? 'issues' : 'pull'}/${number}`,
  ...(dated === undefined ? {} : { dated }),
  read,
});
