import { expect, test } from 'vitest';

import type { ContradictionFragment } from '../../api/generated';
import { countsOf, inOneLanguage, whereOf } from './model';

function conflict(lang: string | null, locator = 'a:1', more: Partial<ContradictionFragment> = {}): ContradictionFragment {
  const side = (source: string): ContradictionFragment['statements'][number] => ({
    lang,
    since: null,
    until: null,
    object: null,
    citations: [{ locator, source: { id: source, name: source.toUpperCase() } }],
  });
  return { kind: 'VALUE', certainty: 'CERTAIN', field: 'f', withinOneSource: false, entity: { id: 'x' }, figures: [], statements: [side('s'), side('t')], ...more };
}

test('a conflict of words is shown once, in the language of the page where it has it', () => {
  const [kept, ...others] = inOneLanguage([conflict('NB'), conflict('EN')], 'EN');
  expect(kept?.statements[0]?.lang).toBe('EN');
  expect(others).toEqual([]);
  expect(inOneLanguage([conflict('NB')], 'EN')).toHaveLength(1);
  expect(inOneLanguage([conflict(null), conflict(null, 'b:2')], 'EN')).toHaveLength(2);
});

test('conflicts are counted by sort and by source', () => {
  const counts = countsOf([conflict(null), conflict(null, 'b:2', { kind: 'DATE', certainty: 'POSSIBLE', withinOneSource: true })]);
  expect([...counts.kinds]).toEqual([['VALUE', 1], ['DATE', 1]]);
  expect(counts.sources).toEqual([{ id: 's', name: 'S', count: 2 }, { id: 't', name: 'T', count: 2 }]);
  expect([counts.possible, counts.within, counts.all]).toEqual([1, 1, 2]);
});

test('only sure conflicts are asked for, unless all are wanted', () => {
  const none = { kinds: [], source: null, of: null, sure: 'sure', between: 'any' } as const;
  expect(whereOf(none)).toEqual({ certainty: ['CERTAIN'] });
  expect(whereOf({ ...none, kinds: ['DATE', 'x'], source: 's', of: 'e', sure: 'all', between: 'several' })).toEqual({
    certainty: ['CERTAIN', 'POSSIBLE'],
    kinds: ['DATE'],
    sources: ['s'],
    entities: ['e'],
    withinOneSource: false,
  });
});
