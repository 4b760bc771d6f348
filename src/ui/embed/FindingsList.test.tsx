// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import { planStore } from '../../state/store.ts';
import { FindingsList } from './FindingsList.tsx';

afterEach(cleanup);

test('who only reads the findings is told what would mend each of them', () => {
  const plan = { asOf: '2026-11-21', subnets: [{ role: 'nodes', cidr: '10.224.0.0/29' }] };
  planStore.store.setState({ plan });
  const { findings } = evaluate(plan, '2026-11-21').models.overlay;
  render(<FindingsList />);
  expect(findings.length).toBeGreaterThan(1);
  for (const { fix } of findings) expect(screen.getByText(fix)).toBeDefined();
});
