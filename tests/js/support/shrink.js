// Makes a document smaller for as long as something stays true of it.
import { Kind, parse, print, visit } from 'graphql';

const PARTS = new Set([
  Kind.FIELD,
  Kind.INLINE_FRAGMENT,
  Kind.FRAGMENT_SPREAD,
  Kind.ARGUMENT,
  Kind.DIRECTIVE,
  Kind.OBJECT_FIELD,
]);

/** Leaves out one part, by its number; nothing where there is no such part. */
function without(document, number) {
  let at = -1;
  const left = visit(document, {
    enter(node) {
      if (!PARTS.has(node.kind)) return undefined;
      at += 1;
      return at === number ? null : undefined;
    },
  });
  return at >= number ? tidy(left) : undefined;
}

/** Leaves out fragments and variables that nothing uses any more. */
function tidy(document) {
  for (let before = -1; before !== document.definitions.length; ) {
    before = document.definitions.length;
    const spread = new Set();
    visit(document, { FragmentSpread: (node) => void spread.add(node.name.value) });
    const definitions = document.definitions.filter(
      (node) => node.kind !== Kind.FRAGMENT_DEFINITION || spread.has(node.name.value),
    );
    document = { ...document, definitions };
  }
  const used = new Set();
  visit(document, {
    VariableDefinition: () => false,
    Variable: (node) => void used.add(node.name.value),
  });
  return visit(document, {
    VariableDefinition: (node) => (used.has(node.variable.name.value) ? undefined : null),
  });
}

/** Returns the smallest document found of which `still` says yes, in at most so many tries. */
export async function shrink(text, still, tries = 400) {
  let [number, left] = [0, tries];
  for (; left > 0; left -= 1) {
    const smaller = without(parse(text), number);
    if (smaller === undefined) break;
    let written;
    try {
      written = print(smaller);
    } catch {
      written = undefined;
    }
    if (written !== undefined && (await still(written).catch(() => false))) text = written;
    else number += 1;
  }
  return text;
}
