import { expect, test } from 'vitest';

import { whereOf } from './model';

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
