import { beforeEach, describe, expect, test } from 'vitest';
import { writeLink } from './permalink.ts';
import { readSaved, removeSaved, type SavedPlan, watchSaved, writeSaved } from './saved.ts';
import { mostDrafts, watchEdits } from './saved-drafts.ts';
import { createPlanStore } from './store.ts';
import { fakeStorage } from './testing/fake-storage.ts';

const linkTo = (name: string) => writeLink({ plan: { name }, unknown: [] });
const planOf = (id: string, savedAt = '2026-11-21T10:00:00.000Z'): SavedPlan => ({
  id,
  name: `plan ${id}`,
  savedAt,
  link: linkTo(id),
  draft: false,
});

let storage = fakeStorage();
beforeEach(() => {
  storage = fakeStorage();
});

describe('saved plans', () => {
  test('what is saved is read back, the latest first', () => {
    const early = planOf('a', '2026-11-20T10:00:00.000Z');
    const late = planOf('b', '2026-11-21T10:00:00.000Z');
    for (const plan of [early, late]) expect(writeSaved(storage, plan).ok).toBe(true);
    expect(readSaved(storage)).toEqual({ available: true, plans: [late, early], damaged: [] });
    expect(removeSaved(storage, 'b').ok).toBe(true);
    expect(readSaved(storage).plans).toEqual([early]);
  });

  test('two tabs that save at the same time both keep their plan', () => {
    const [ours, theirs] = [readSaved(storage), readSaved(storage)];
    expect([ours.plans, theirs.plans]).toEqual([[], []]);
    writeSaved(storage, planOf('ours'));
    writeSaved(storage, planOf('theirs'));
    expect(
      readSaved(storage)
        .plans.map(({ id }) => id)
        .sort(),
    ).toEqual(['ours', 'theirs']);
  });

  test('keys of others are neither read nor told of', () => {
    storage.setItem('aks-network-planner.theme', 'dark');
    storage.setItem('plans', '[]');
    expect(readSaved(storage)).toEqual({ available: true, plans: [], damaged: [] });
  });

  test('a change is told of at once, in this tab and from another, and no other key is', () => {
    let told = 0;
    const tab = new EventTarget();
    const stop = watchSaved(() => {
      told += 1;
    }, tab as Window);
    writeSaved(storage, planOf('a'));
    removeSaved(storage, 'a');
    expect(told).toBe(2);
    const from = (key: string | null) => tab.dispatchEvent(Object.assign(new Event('storage'), { key }));
    for (const key of ['aks-network-planner.plan.1.x', null, 'aks-network-planner.theme']) from(key);
    expect(told).toBe(4);
    stop();
    writeSaved(storage, planOf('a'));
    expect(told).toBe(4);
  });

  test.each([
    '',
    'null',
    '[]',
    '{"name":1}',
    '{"name":"a","savedAt":"never","link":"#v=1"}',
    '{"name":"a","savedAt":"2026-11-21","link":"##"}',
    '{"name":"a","savedAt":"2026-11-21","link":"#nothing to read"}',
    '{"name":',
  ])('%j under a key is damaged, stays as it is, and takes no other plan with it', (text) => {
    storage.setItem('aks-network-planner.plan.1.x', text);
    writeSaved(storage, planOf('a'));
    expect(readSaved(storage)).toEqual({
      available: true,
      plans: [planOf('a')],
      damaged: [{ id: 'x', text }],
    });
    expect(storage.getItem('aks-network-planner.plan.1.x')).toBe(text);
  });

  test('a storage that is full says so, and what was there stays', () => {
    writeSaved(storage, planOf('a'));
    storage.fill();
    const refused = writeSaved(storage, planOf('b'));
    expect(refused).toMatchObject({ ok: false, error: expect.stringContaining('is full') });
    expect(readSaved(storage).plans).toEqual([planOf('a')]);
  });

  test('a storage that is barred says so and throws nothing', () => {
    storage.bar();
    for (const barred of [storage, null]) {
      expect(readSaved(barred)).toEqual({ available: false, plans: [], damaged: [] });
      expect(writeSaved(barred, planOf('a'))).toMatchObject({
        ok: false,
        error: expect.stringContaining('does not let'),
      });
      expect(removeSaved(barred, 'a').ok).toBe(false);
    }
  });
});

describe('drafts', () => {
  const start = () => {
    const planStore = createPlanStore(() => 0);
    const stop = watchEdits(planStore, storage, () => new Date('2026-11-21T10:00:00Z'));
    return { ...planStore, stop, drafts: () => readSaved(storage).plans };
  };

  test('every keystroke is in storage as soon as it is made', () => {
    const { setField, drafts } = start();
    setField('name', 'a');
    expect(drafts()).toMatchObject([{ name: 'a', draft: true, link: linkTo('a') }]);
    setField('name', 'ab');
    expect(drafts()).toMatchObject([{ name: 'ab', draft: true, link: linkTo('ab') }]);
  });

  test('opening a link or a plan writes nothing, and the first edit after it begins another draft', () => {
    const { setField, openInputs, setView, dismissNotes, drafts } = start();
    openInputs({ plan: { name: 'theirs' }, view: 'size', notes: [], unknown: ['later=1'] });
    setView('compare');
    dismissNotes();
    expect(storage.length).toBe(0);
    setField('name', 'mine');
    openInputs({ plan: { name: 'other' }, view: 'size', notes: [], unknown: [] });
    setField('name', 'other, edited');
    expect(
      drafts()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['mine', 'other, edited']);
  });

  test('only the latest drafts are kept, and no saved plan goes for them', () => {
    writeSaved(storage, planOf('saved', '2020-01-01T00:00:00.000Z'));
    const { setField, openInputs, drafts } = start();
    for (let at = 0; at < mostDrafts + 3; at++) {
      openInputs({ plan: {}, view: 'size', notes: [], unknown: [] });
      setField('name', `draft-${at}`);
    }
    expect(drafts().filter(({ draft }) => draft)).toHaveLength(mostDrafts);
    expect(drafts().filter(({ draft }) => !draft)).toHaveLength(1);
  });

  test('a storage that is full or barred stops no edit', () => {
    const { setField, store } = start();
    storage.fill();
    setField('name', 'a');
    storage.bar();
    setField('name', 'ab');
    expect(store.getState().plan).toEqual({ name: 'ab' });
  });
});
