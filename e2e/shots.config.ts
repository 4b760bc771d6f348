import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** Takes the pictures that shots-list.ts names, into test-results/shots. Not part of the tests. */
export default defineConfig(journeys, { testMatch: 'shots.ts', outputDir: 'test-results' });
