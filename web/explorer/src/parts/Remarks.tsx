import type { JudgedFragment, QualifiedFragment } from '../api/generated';
import { qualifiersOf } from '../pages/entity/model';
import { useSite } from '../site/context';
import { Marks } from './Marks';
import { Said } from './Said';
import { Validity } from './Validity';

/** What is said of a connection beside its ends: in which role, since when, and how sure it is. */
export function Remarks({ of }: { readonly of: JudgedFragment & QualifiedFragment }) {
  const { language } = useSite();
  return (
    <>
      {qualifiersOf(of, language.code).map(({ name, label, valueLabel, lang }) => (
        <span key={`${name} ${valueLabel}`} className="qualifier">
          <Said className="unseen">{label}:</Said> <Said lang={lang}>{valueLabel}</Said>
        </span>
      ))}
      <Validity since={of.since} until={of.until} />
      <Marks of={of} />
    </>
  );
}
