import { fromBase } from '../address/base';
import { To } from '../parts/To';
import { useSite } from '../site/context';

/** The end of a page: what these pages are, their licences, and which data they show. */
export function Footer({ openHelp }: { readonly openHelp: () => void }) {
  const { words, title, version } = useSite();
  return (
    <footer className="footer">
      <To page="about">{words.footer.about}</To>
      <a href={fromBase('licenses.txt')}>{words.footer.licences}</a>
      <button type="button" className="link" onClick={openHelp}>
        {words.keys.open}
      </button>
      <span className="muted">
        {words.footer.data}: {title}, {words.footer.version} {version.slice(0, 12)}
      </span>
    </footer>
  );
}
