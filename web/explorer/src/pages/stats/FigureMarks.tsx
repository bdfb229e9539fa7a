import { useWords } from '../../site/context';
import type { Figure } from './layout';

type Marked = Pick<Figure, 'basis' | 'because' | 'periodBasis' | 'periodBecause' | 'note'>;

/** The marks of a figure that a source does not simply state. Each opens to tell why. */
export function FigureMarks({ of }: { readonly of: Marked }) {
  const words = useWords();
  const marks = [
    of.basis === 'INFERRED' && { name: 'inferred', word: words.marks.inferred, why: of.because ?? words.marks.inferredWhy },
    of.periodBasis === 'INFERRED' && { name: 'inferred', word: words.stats.timeInferred, why: of.periodBecause ?? words.marks.inferredWhy },
    of.note && { name: 'remark', word: words.marks.note, why: of.note },
  ];
  return marks.map(
    (mark) =>
      mark && (
        <details key={mark.word} name="mark" className={`mark mark-${mark.name}`}>
          <summary>{mark.word}</summary>
          <span className="mark-why">{mark.why}</span>
        </details>
      ),
  );
}
