// What rests on which part of a source.
import type { RestingStatement, SourceData } from './useSource';

/** A part of a source with the statements that rest on it. */
export interface RestingPart {
  readonly id: string;
  /** Its heading; nothing for what rests on the source as a whole. */
  readonly title: string | null;
  readonly firstLine: number | null;
  readonly lastLine: number | null;
  readonly statements: readonly { readonly line: number | null; readonly statement: RestingStatement }[];
}

/** Puts the statements that rest on a source in the order of its parts and lines. */
export function partsOfSource(source: SourceData, statements: readonly RestingStatement[]): RestingPart[] {
  const parts = [{ id: '', title: null, firstLine: null, lastLine: null }, ...source.sections];
  return parts
    .map((part) => ({ ...part, statements: restingOn(source.id, part.id, statements) }))
    .filter(({ statements }) => statements.length > 0);
}

function restingOn(source: string, section: string, statements: readonly RestingStatement[]): RestingPart['statements'] {
  const resting = statements.flatMap((statement) => {
    // A work that is cited through another source has no part of its own.
    const own = statement.citations.filter((citation) => citation.source.id === source);
    const here = own.length === 0 && section === '' ? [{ firstLine: null }] : own.filter((citation) => (citation.section?.id ?? '') === section);
    return here.slice(0, 1).map(({ firstLine }) => ({ line: firstLine, statement }));
  });
  return resting.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
