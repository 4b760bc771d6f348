import type { IsoDate, Source } from './fact.ts';

const CHANGELOG = 'https://github.com/Azure/AKS/blob/master/CHANGELOG.md';

/** The entry of one release; the page has one address for all of them. */
const release = (dated: IsoDate, read: IsoDate): Source => ({
  id: `aks-changelog-${dated}`,
  title: `AKS release notes of ${dated}`,
  url: CHANGELOG,
  dated,
  read,
});

/** A release that is known by its month only. */
const releaseOfMonth = (month: string): Source => ({
  id: `aks-changelog-${month}`,
  title: `AKS release notes of ${month}`,
  url: CHANGELOG,
  read: '2026-11-20',
});

export const changelogSources: readonly Source[] = [
  releaseOfMonth('2019-07'),
  release('2019-10-28', '2026-11-20'),
  release('2020-03-30', '2026-11-20'),
  release('2020-06-01', '2026-11-20'),
  releaseOfMonth('2020-11'),
  release('2021-01-25', '2026-11-20'),
  release('2021-10-08', '2026-11-20'),
  release('2022-01-07', '2026-11-20'),
  release('2022-01-27', '2026-08-21'),
  release('2022-02-24', '2026-08-21'),
  release('2022-05-22', '2026-11-21'),
  release('2022-09-25', '2026-11-20'),
  release('2022-10-09', '2026-11-20'),
  release('2023-01-08', '2026-08-21'),
  release('2023-04-02', '2026-11-21'),
  release('2023-04-16', '2026-08-21'),
  release('2023-05-07', '2026-08-21'),
  release('2023-06-04', '2026-08-21'),
  release('2023-06-11', '2026-11-21'),
  release('2023-06-25', '2026-08-21'),
  release('2023-07-02', '2026-08-21'),
  release('2023-07-16', '2026-11-21'),
  release('2023-07-23', '2026-11-20'),
  release('2023-08-06', '2026-08-21'),
  release('2023-08-13', '2026-08-21'),
  release('2023-09-10', '2026-08-21'),
  release('2023-10-01', '2026-11-20'),
  release('2023-11-05', '2026-11-20'),
  release('2023-11-28', '2026-08-21'),
  release('2024-01-23', '2026-11-21'),
  release('2024-04-11', '2026-08-21'),
  release('2024-04-28', '2026-08-21'),
  release('2024-05-13', '2026-08-21'),
  release('2024-07-16', '2026-08-21'),
  release('2024-10-25', '2026-08-21'),
  release('2025-01-30', '2026-08-21'),
  release('2025-02-20', '2026-08-21'),
  release('2025-03-16', '2026-08-21'),
  release('2025-05-19', '2026-08-21'),
  release('2025-07-20', '2026-08-21'),
  release('2025-08-29', '2026-08-21'),
  release('2025-09-21', '2026-08-21'),
  release('2025-10-12', '2026-08-21'),
  release('2026-01-04', '2026-08-21'),
  release('2026-05-29', '2026-08-21'),
  release('2026-06-19', '2026-08-21'),
  release('2026-07-17', '2026-08-21'),
];
