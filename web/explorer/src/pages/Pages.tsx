import { Suspense, lazy, useEffect, useRef } from 'react';

import type { Address, Page } from '../address/pages';
import { Loading } from '../parts/Shown';
import { Missing } from './missing/Missing';
import { Start } from './start/Start';

// The pages that are not the first to be seen come when they are needed.
const EntityPage = lazy(() => import('./entity/EntityPage').then((module) => ({ default: module.EntityPage })));
const GraphPage = lazy(() => import('./graph/GraphPage').then((module) => ({ default: module.GraphPage })));
const PathsPage = lazy(() => import('./paths/PathsPage').then((module) => ({ default: module.PathsPage })));
const TimePage = lazy(() => import('./time/TimePage').then((module) => ({ default: module.TimePage })));
const ConflictsPage = lazy(() => import('./conflicts/ConflictsPage').then((module) => ({ default: module.ConflictsPage })));
const SearchPage = lazy(() => import('./search/SearchPage').then((module) => ({ default: module.SearchPage })));
const KindsPage = lazy(() => import('./kinds/KindsPage').then((module) => ({ default: module.KindsPage })));
const StatsPage = lazy(() => import('./stats/StatsPage').then((module) => ({ default: module.StatsPage })));
const CubePage = lazy(() => import('./stats/CubePage').then((module) => ({ default: module.CubePage })));
const SourcesPage = lazy(() => import('./sources/SourcesPage').then((module) => ({ default: module.SourcesPage })));
const SourcePage = lazy(() => import('./sources/SourcePage').then((module) => ({ default: module.SourcePage })));
const About = lazy(() => import('./about/About').then((module) => ({ default: module.About })));

/** The page that the address names. */
export function Pages({ address }: { readonly address: Address | undefined }) {
  const id = address && 'id' in address.params ? address.params.id : '';
  useFocusOnChange(`${address?.page} ${id}`);
  return <Suspense fallback={<Loading />}>{chosen(address?.page)}</Suspense>;
}

function chosen(page: Page | undefined) {
  switch (page) {
    case 'start':
      return <Start />;
    case 'entity':
      return <EntityPage />;
    case 'graph':
      return <GraphPage />;
    case 'paths':
      return <PathsPage />;
    case 'time':
      return <TimePage />;
    case 'conflicts':
      return <ConflictsPage />;
    case 'search':
      return <SearchPage />;
    case 'kinds':
      return <KindsPage />;
    case 'stats':
      return <StatsPage />;
    case 'stat':
      return <CubePage />;
    case 'sources':
      return <SourcesPage />;
    case 'source':
      return <SourcePage />;
    case 'about':
      return <About />;
    default:
      return <Missing />;
  }
}

/** Puts the focus on the content when another page is shown, so that reading starts there. */
function useFocusOnChange(page: string) {
  const last = useRef(page);
  useEffect(() => {
    if (last.current !== page) {
      last.current = page;
      document.getElementById('content')?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
  }, [page]);
}
