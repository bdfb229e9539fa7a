import type { ComponentType } from 'react';
import { useEffect, useRef, useState } from 'react';

import type { Address, Page } from '../address/pages';
import { Loading } from '../parts/Shown';
import { Missing } from './missing/Missing';
import { Start } from './start/Start';

/** The pages that are not the first to be seen; their code comes when it is needed. */
const LATE: Readonly<Record<Exclude<Page, 'start'>, () => Promise<ComponentType>>> = {
  entity: () => import('./entity/EntityPage').then((module) => module.EntityPage),
  graph: () => import('./graph/GraphPage').then((module) => module.GraphPage),
  paths: () => import('./paths/PathsPage').then((module) => module.PathsPage),
  time: () => import('./time/TimePage').then((module) => module.TimePage),
  conflicts: () => import('./conflicts/ConflictsPage').then((module) => module.ConflictsPage),
  search: () => import('./search/SearchPage').then((module) => module.SearchPage),
  kinds: () => import('./kinds/KindsPage').then((module) => module.KindsPage),
  stats: () => import('./stats/StatsPage').then((module) => module.StatsPage),
  stat: () => import('./stats/CubePage').then((module) => module.CubePage),
  questions: () => import('./questions/QuestionsPage').then((module) => module.QuestionsPage),
  question: () => import('./questions/QuestionPage').then((module) => module.QuestionPage),
  sources: () => import('./sources/SourcesPage').then((module) => module.SourcesPage),
  source: () => import('./sources/SourcePage').then((module) => module.SourcePage),
  about: () => import('./about/About').then((module) => module.About),
};

const loaded = new Map<Page, ComponentType>([['start', Start]]);

/** Loads the code of a page, beside whatever else it has to wait for. */
export async function loadPage(page: Page): Promise<void> {
  if (page !== 'start' && !loaded.has(page)) {
    loaded.set(page, await LATE[page]());
  }
}

/** The page that the address names. */
export function Pages({ address }: { readonly address: Address | undefined }) {
  const id = address && 'id' in address.params ? address.params.id : '';
  useFocusOnChange(`${address?.page} ${id}`);
  return address ? <Late key={address.page} page={address.page} /> : <Missing />;
}

/** Shows a page as soon as its code is there. `Suspense` would hold it back for a third of a second
 * once it has shown that something is on its way. */
function Late({ page }: { readonly page: Page }) {
  const [failed, setFailed] = useState<{ readonly error: unknown }>();
  const [, setReady] = useState(loaded.has(page));
  useEffect(() => {
    loadPage(page).then(
      () => setReady(true),
      (error: unknown) => setFailed({ error }),
    );
  }, [page]);
  if (failed) {
    throw failed.error;
  }
  const Shown = loaded.get(page);
  return Shown ? <Shown /> : <Loading />;
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
