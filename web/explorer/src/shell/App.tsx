import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import { useUnderstood } from '../address/useAddress';
import { queries } from '../api/useAsk';
import { Pages, loadPage } from '../pages/Pages';
import { Jump } from '../parts/Jump';
import { SiteProvider } from '../site/SiteProvider';
import { useSite } from '../site/context';
import { Footer } from './Footer';
import { Guard } from './Guard';
import { Header } from './Header';
import { KeyboardHelp } from './KeyboardHelp';
import { useShortcuts } from './useShortcuts';

/** The explorer: the frame around all pages, and the page that the address names. */
export function App() {
  const page = useUnderstood()?.address.page;
  useEffect(() => {
    // While the site is asked about. Where it fails, the page tells when it is shown.
    if (page) {
      loadPage(page).catch(() => undefined);
    }
  }, [page]);
  return (
    <QueryClientProvider client={queries}>
      <Guard>
        <SiteProvider>
          <Frame />
        </SiteProvider>
      </Guard>
    </QueryClientProvider>
  );
}

function Frame() {
  const { words, languages } = useSite();
  const understood = useUnderstood();
  const help = useRef<HTMLDialogElement>(null);
  useShortcuts(help);
  const ignored = [...(understood?.ignored ?? [])];
  const lang = understood?.address.lang;
  if (lang && !languages.some((language) => language.tag === lang)) {
    ignored.push(`lang=${lang}`);
  }
  const page = understood?.address.page;
  const isFull = page === 'graph' || page === 'paths';
  return (
    <div className={isFull ? 'frame frame-full' : 'frame'}>
      <Jump to="content" className="skip">
        {words.skipToContent}
      </Jump>
      <Header page={page} />
      {ignored.length > 0 && (
        <p className="note ignored" role="status">
          {words.ignored(ignored.join(', '))}
        </p>
      )}
      <main id="content" tabIndex={-1}>
        <Guard key={page}>
          <Pages address={understood?.address} />
        </Guard>
      </main>
      {!isFull && <Footer openHelp={() => help.current?.showModal()} />}
      <KeyboardHelp dialog={help} />
    </div>
  );
}
