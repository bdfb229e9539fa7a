import { describe, expect, test } from 'vitest';

import { kindsOf } from './kinds';

function type(name: string, implemented: string[], maps: string[] = [], concrete: string[] = []) {
  const named = (all: string[]) => all.map((one) => ({ name: one }));
  return {
    name,
    label: name.toLowerCase(),
    labelPlural: `${name.toLowerCase()}s`,
    isInterface: concrete.length > 0,
    maps,
    implements: named(implemented),
    concrete: named(concrete.length > 0 ? concrete : [name]),
  };
}

const TYPES = [
  type('Body', ['Entity'], ['org:Organization'], ['Board', 'Company']),
  type('Authority', ['Body', 'Entity'], ['org:FormalOrganization'], ['Board']),
  type('Board', ['Authority', 'Body', 'Entity']),
  type('Company', ['Body', 'Entity']),
  type('Decree', ['Entity'], ['eli:LegalResource']),
  type('River', ['Entity']),
  type('Waterwork', ['Entity']),
  type('Theme', ['Idea', 'People', 'Entity']),
  type('Idea', ['Entity'], ['skos:Concept'], ['Theme']),
  type('People', ['Entity'], ['foaf:Group'], ['Theme', 'Other']),
];

describe('what entities look like', () => {
  const kinds = kindsOf(TYPES);

  test('the nearest type that a standard knows decides', () => {
    expect(kinds.get('Board')).toMatchObject({ name: 'Authority', glyph: 'columns', label: 'authoritys' });
    expect(kinds.get('Company')).toMatchObject({ name: 'Body', glyph: 'building' });
    expect(kinds.get('Decree')).toMatchObject({ name: 'Decree', glyph: 'section', column: 0 });
  });

  test('a vague term gives way to any other', () => {
    expect(kinds.get('Theme')).toMatchObject({ name: 'People', glyph: 'people' });
  });

  test('types that no standard knows take colours that are free, and a letter', () => {
    const [river, waterwork] = [kinds.get('River'), kinds.get('Waterwork')];
    expect([river?.glyph, waterwork?.glyph]).toEqual(['R', 'W']);
    const taken = ['Board', 'Company', 'Decree', 'Theme'].map((name) => kinds.get(name)?.colour);
    expect(taken).not.toContain(river?.colour);
    expect(river?.colour).not.toBe(waterwork?.colour);
  });

  test('only what there can be one of has a look, and the order of types does not matter', () => {
    expect(kinds.has('Body')).toBe(false);
    expect([...kindsOf(TYPES.toReversed())].sort()).toEqual([...kinds].sort());
  });
});
