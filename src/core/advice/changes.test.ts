import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelIds } from '../models/index.ts';
import { nearestFlip } from './flip.ts';
import { type Answers, questions } from './questions.ts';
import { advise } from './rank.ts';

const TODAY = '2026-11-21';

describe('changes of answers', () => {
  test('name the one answer that leaves nothing', () => {
    const { recommended, relax } = advise({ policy: 'advanced', podAccess: 'yes', os: 'windows' }, TODAY);
    expect(recommended).toBeNull();
    expect(relax.map(({ question, answer }) => `${question}=${answer}`)).toEqual([
      'os=linux',
      'policy=none',
      'policy=standard',
    ]);
    expect(relax[0]?.opens).toEqual(['pod-subnet-dynamic', 'pod-subnet-static', 'node-subnet']);
  });

  test('name two together where no single one is enough', () => {
    const answers: Answers = {
      podAccess: 'yes',
      podIdentity: 'everywhere',
      twoSubnets: 'no',
      os: 'windows',
      policy: 'advanced',
    };
    const { relax } = advise(answers, TODAY);
    expect(relax.length).toBeGreaterThan(0);
    for (const { with: others } of relax) expect(others).toHaveLength(1);
    expect(relax).toContainEqual({
      question: 'twoSubnets',
      answer: 'yes',
      with: [{ question: 'os', answer: 'linux' }],
      opens: ['pod-subnet-dynamic', 'pod-subnet-static'],
    });
  });

  test('are not offered where something is left', () => {
    expect(advise({ podAccess: 'yes' }, TODAY).relax).toEqual([]);
  });

  test('flip the recommendation to the model when they are made', () => {
    const someAnswers = fc.record(
      Object.fromEntries(
        questions.map(({ id, answers }) => [id, fc.constantFrom(...answers.map((answer) => answer.id))]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(someAnswers, fc.constantFrom(...modelIds), (answers, model) => {
        const flip = nearestFlip(answers, TODAY, model);
        if (!flip) return;
        const changed = {
          ...answers,
          ...Object.fromEntries(flip.map(({ question, answer }) => [question, answer])),
        };
        expect(advise(changed, TODAY).recommended?.model).toBe(model);
      }),
    );
  });

  test('are the fewest that flip it', () => {
    expect(nearestFlip({}, TODAY, 'overlay')).toEqual([]);
    expect(nearestFlip({ podAccess: 'no' }, TODAY, 'pod-subnet-dynamic')).toEqual([
      { question: 'podAccess', answer: 'yes' },
    ]);
    expect(nearestFlip({}, TODAY, 'node-subnet')).toEqual([{ question: 'virtualNodes', answer: 'yes' }]);
    expect(nearestFlip({}, TODAY, 'kubenet')).toBeNull();
  });
});
