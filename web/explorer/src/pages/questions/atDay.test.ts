import { expect, test } from 'vitest';

import { atDay } from './atDay';

test('the fields of the operation come to stand within the day', () => {
  expect(atDay('query Who($of: ID! = "a}") {\n  entity(id: $of) { name }\n}\n\nfragment F on X { id }')).toBe(
    'query Who($of: ID! = "a}", $asOf: Date!) {\n  asOf(date: $asOf) {\n    entity(id: $of) { name }\n  }\n}\n\nfragment F on X { id }',
  );
  expect(atDay('query Who { a # }\n}')).toBe('query Who($asOf: Date!) {\n  asOf(date: $asOf) {\n    a # }\n  }\n}');
  expect(atDay('{ a }')).toBe('query($asOf: Date!) {\n  asOf(date: $asOf) {\n    a\n  }\n}');
});

test('a condition in the list of variables is not the operation', () => {
  expect(atDay('query Who($where: W = { a: { eq: 1 } }) { b }')).toBe('query Who($where: W = { a: { eq: 1 } }, $asOf: Date!) {\n  asOf(date: $asOf) {\n    b\n  }\n}');
});

test('a question that has such a variable of its own is left alone', () => {
  expect(atDay('query Who($asOf: Date!) { asOf(date: $asOf) { b } }')).toBeUndefined();
});
