import type { IsoDate, SourceId } from './fact.ts';

/** A day as of which one of the old articles can be read. */
export interface SeedDay {
  readonly source: SourceId;
  readonly day: IsoDate;
  /** What is known of its date: an article without one of its own is placed by what it knows of AKS. */
  readonly dated: string;
}

/** One day for each of the articles that the planner started from, oldest first. */
export const seedDays: readonly SeedDay[] = [
  { source: 'seed-000', day: '2018-09-06', dated: 'September 2018' },
  { source: 'seed-002', day: '2019-07-01', dated: '2019, day unknown' },
  { source: 'seed-001', day: '2020-12-04', dated: 'December 2020' },
  { source: 'seed-003', day: '2024-01-01', dated: '2023 or 2024' },
  { source: 'seed-004', day: '2025-01-01', dated: '2024 or 2025' },
];
