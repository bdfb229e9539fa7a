import { fromBase } from '../address/base';
import type { Page } from '../address/pages';
import { To } from '../parts/To';
import { useSite } from '../site/context';
import { LanguageSwitch } from './LanguageSwitch';
import { SearchField } from './SearchField';

/** The pages of the navigation, with the pages that belong to them. */
const NAVIGATION = [
  { page: 'graph', covers: [] },
  { page: 'paths', covers: [] },
  { page: 'questions', covers: ['question'] },
  { page: 'stats', covers: ['stat'] },
  { page: 'time', covers: [] },
  { page: 'conflicts', covers: [] },
  { page: 'sources', covers: ['source'] },
  { page: 'kinds', covers: [] },
] as const satisfies readonly { page: Page; covers: readonly Page[] }[];

/** The bar at the top: the name, the pages, the search, the language. */
export function Header({ page }: { readonly page: Page | undefined }) {
  const { words, title } = useSite();
  return (
    <header className="header">
      <To page="start" className="brand" aria-current={page === 'start' ? 'page' : undefined}>
        <Mark />
        <span className="brand-name">{words.brand}</span>
        <small>{title}</small>
      </To>
      <nav aria-label={words.views}>
        {NAVIGATION.map(({ page: one, covers }) => (
          <To key={one} page={one} aria-current={page === one ? 'page' : covers.some((other) => other === page) ? 'true' : undefined}>
            {words.nav[one]}
          </To>
        ))}
        <a href={fromBase('graphiql/')}>{words.nav.api}</a>
      </nav>
      <SearchField />
      <LanguageSwitch />
    </header>
  );
}

function Mark() {
  return (
    <svg className="mark" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M6 6 18 9 9 18Z" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <circle cx="6" cy="6" r="3.4" fill="currentColor" />
      <circle className="mark-2" cx="18" cy="9" r="3.4" />
      <circle className="mark-3" cx="9" cy="18" r="3.4" />
    </svg>
  );
}
