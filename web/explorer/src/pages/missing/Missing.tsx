import { To } from '../../parts/To';
import { useTitle } from '../../shell/useTitle';
import { useSite } from '../../site/context';

/** Says that an address leads nowhere, and where to go on. */
export function Missing() {
  const { words } = useSite();
  useTitle(words.missing.title);
  return (
    <div className="page">
      <div className="sheet">
        <h1>{words.missing.title}</h1>
        <p>{words.missing.text}</p>
        <p>
          <To page="start">{words.missing.home}</To>
        </p>
      </div>
    </div>
  );
}
