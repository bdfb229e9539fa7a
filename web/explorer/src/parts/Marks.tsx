import type { JudgedFragment } from '../api/generated';
import { useWords } from '../site/context';
import type { Words } from '../words';

type Marked = Pick<JudgedFragment, 'holds' | 'basis' | 'because' | 'origin' | 'rank' | 'note'>;

/** A mark of a statement and why it bears it. */
interface Mark {
  readonly name: string;
  readonly word: string;
  readonly why: string;
}

/** Returns the marks of a statement that is not simply so. */
export function marksOf(of: Marked, words: Words['marks']): Mark[] {
  const marks: Mark[] = [];
  if (of.holds === 'POSSIBLY') {
    marks.push({ name: 'possibly', word: words.possibly, why: words.possiblyWhy });
  }
  if (of.holds === 'NO') {
    marks.push({ name: 'ended', word: words.notYet, why: words.endedWhy });
  }
  if (of.rank === 'DEPRECATED') {
    marks.push({ name: 'deprecated', word: words.deprecated, why: words.deprecatedWhy });
  }
  if (of.origin === 'TRANSLATION') {
    marks.push({ name: 'translation', word: words.translation, why: of.because ?? words.translationWhy });
  } else if (of.origin === 'REGISTER') {
    marks.push({ name: 'register', word: words.register, why: of.because ?? words.registerWhy });
  } else if (of.basis === 'INFERRED') {
    marks.push({ name: 'inferred', word: words.inferred, why: of.because ?? words.inferredWhy });
  }
  if (of.note) {
    marks.push({ name: 'remark', word: words.note, why: of.note });
  }
  return marks;
}

/** The marks of a statement. Each opens to tell why. */
export function Marks({ of }: { readonly of: Marked }) {
  const words = useWords();
  return marksOf(of, words.marks).map(({ name, word, why }) => (
    <details key={name} name="mark" className={`mark mark-${name}`}>
      <summary>{word}</summary>
      <span className="mark-why">{why}</span>
    </details>
  ));
}
