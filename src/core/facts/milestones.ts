/**
 * Days of the lifecycle that rules of advice turn on, by the id of their event.
 *
 * What happened on each, with its sources, is in lifecycle.ts.
 */
export const milestones = {
  'pod-subnet-dynamic': '2022-05-22',
  'pod-subnet-dynamic-windows': '2023-01-08',
  cilium: '2023-04-02',
  'kubenet-dual-stack': '2023-04-16',
  overlay: '2023-04-17',
  'node-subnet-to-overlay': '2023-06-11',
  'overlay-windows': '2023-08-13',
  'kubenet-to-overlay': '2024-01-23',
  'overlay-dual-stack': '2024-04-11',
  'overlay-dual-stack-windows': '2024-07-16',
  'overlay-default': '2024-10-03',
  'cilium-node-subnet': '2025-05-19',
  'pod-subnet-static': '2025-07-20',
  'npm-windows': '2026-09-30',
  kubenet: '2028-03-31',
  'npm-linux': '2028-09-30',
} as const;
