import type { ExportFormat } from './format.ts';
import { markdown } from './markdown.ts';

/** Every export format, in the order in which they are offered. */
export const formats: readonly ExportFormat[] = [markdown];
