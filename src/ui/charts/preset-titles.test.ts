import { expect, test } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import { presets } from '../../core/plan/presets.ts';
import { noDetail } from '../compare/compare-detail.ts';
import { charts } from './index.ts';

/** The finding of every chart for every preset, as of one day. */
const findings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'quick-start': {
    growth: 'kubenet and Overlay outgrow the pod CIDR beyond 232 nodes; Node Subnet holds 1,921',
    use: '3 nodes today hold 771 VNet addresses with Pod Subnet static, 3 with kubenet and Overlay',
    upgrade:
      'An upgrade takes 257 VNet addresses with Pod Subnet static, 1 with kubenet and Overlay; Overlay has room for any max surge',
    maxPods:
      'A full node of pool nodepool1 leaves 6 VNet addresses unused with Pod Subnet static, none with Node Subnet; with Overlay 6 of its /24 beside the VNet',
    runway: 'At 5% a month the node subnet ends first with Overlay, in 2028-12, and no model lasts longer',
    profile: 'Overlay gives up reach from outside and pod identity; kubenet gives up 5 of 9 traits',
    timeline: 'Next to end is kubenet, on 2028-03-31, in 16 months; no end of Overlay is announced',
    measured:
      '14 published comparisons from 3 publications name Overlay; none measures it against kubenet or Pod Subnet',
  },
  'fifty-nodes': {
    growth: 'kubenet and Overlay outgrow the pod CIDR beyond 255 nodes; Node Subnet holds 2,112',
    use: '50 nodes today hold 1,650 VNet addresses with Pod Subnet static, 50 with kubenet and Overlay',
    upgrade:
      'An upgrade takes 50 VNet addresses with Pod Subnet dynamic, 1 with kubenet and Overlay; Node Subnet has room for any max surge',
    maxPods:
      'A full node of pool nodepool1 leaves 19 VNet addresses unused with Pod Subnet dynamic, none with Node Subnet; with Overlay 226 of its /24 beside the VNet',
    runway: 'At 5% a month the node subnet ends first with Node Subnet, in 2027-05, the latest of all models',
    profile: 'Node Subnet gives up address economy and dual-stack; kubenet gives up 5 of 9 traits',
    timeline: 'Next to end is kubenet, on 2028-03-31, in 16 months; no end of Node Subnet is announced',
    measured:
      '6 published comparisons from 1 publication name Node Subnet; none measures it against kubenet or Pod Subnet',
  },
  'hub-and-spoke': {
    growth: 'Pod Subnet dynamic has no room for this plan; kubenet and Overlay hold 192',
    use: '9 nodes today hold 1,017 VNet addresses with Pod Subnet static, 9 with kubenet and Overlay',
    upgrade:
      'An upgrade takes 1,430 VNet addresses with Pod Subnet dynamic, 11 with kubenet and Overlay; Overlay has room for any max surge',
    maxPods:
      'A full node of pool user leaves 19 VNet addresses unused with Pod Subnet dynamic, none with Node Subnet; with Overlay 146 of its /24 beside the VNet',
    runway: 'At 5% a month the node subnet ends first with Overlay, in 2030-02, and no model lasts longer',
    profile: 'Overlay gives up reach from outside and pod identity; kubenet gives up 5 of 9 traits',
    timeline: 'Next to end is kubenet, on 2028-03-31, in 16 months; no end of Overlay is announced',
    measured:
      '14 published comparisons from 3 publications name Overlay; none measures it against kubenet or Pod Subnet',
  },
  'thousand-nodes': {
    growth:
      'kubenet, Pod Subnet dynamic and Pod Subnet static have no room for this plan; Overlay holds 1,860',
    use: '355 nodes today hold 40,115 VNet addresses with Pod Subnet static, 355 with kubenet and Overlay',
    upgrade:
      'An upgrade takes 13,260 VNet addresses with Pod Subnet dynamic, 102 with kubenet and Overlay; Overlay has room for any max surge',
    maxPods:
      'A full node of pool batch leaves 19 VNet addresses unused with Pod Subnet dynamic, none with Node Subnet; with Overlay 146 of its /24 beside the VNet',
    runway: 'At 5% a month the node subnet ends first with Overlay, in 2030-10, the latest of all models',
    profile: 'Overlay gives up reach from outside and pod identity; kubenet gives up 5 of 9 traits',
    timeline: 'Next to end is kubenet, on 2028-03-31, in 16 months; no end of Overlay is announced',
    measured:
      '14 published comparisons from 3 publications name Overlay; none measures it against kubenet or Pod Subnet',
  },
  'windows-and-linux': {
    growth:
      'Pod Subnet dynamic outgrows the VNet beyond 15 nodes, before the planned 21; kubenet and Overlay hold 193',
    use: '10 nodes today hold 986 VNet addresses with Pod Subnet static, 10 with kubenet and Overlay',
    upgrade:
      'An upgrade takes 732 VNet addresses with Pod Subnet dynamic, 6 with kubenet and Overlay; Overlay has room for any max surge',
    maxPods:
      'A full node of pool linux leaves 19 VNet addresses unused with Pod Subnet dynamic, none with Node Subnet; with Overlay 146 of its /24 beside the VNet',
    runway: 'At 5% a month the node subnet ends first with Overlay, in 2030-07, and no model lasts longer',
    profile: 'Overlay gives up reach from outside and pod identity; kubenet gives up 5 of 9 traits',
    timeline: 'Next to end is kubenet, on 2028-03-31, in 16 months; no end of Overlay is announced',
    measured:
      '14 published comparisons from 3 publications name Overlay; none measures it against kubenet or Pod Subnet',
  },
};

test.each(presets.map((preset) => [preset.id, preset] as const))(
  'every chart says its finding for the preset %s',
  (id, { plan }) => {
    const evaluation = evaluate(plan, '2026-11-21');
    const said = Object.fromEntries(
      charts.map(({ id: chart, title }) => [chart, title(evaluation, noDetail)]),
    );
    expect(said).toEqual(findings[id]);
  },
);
