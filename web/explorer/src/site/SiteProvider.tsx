// Finds out what every page must know before it is shown: today, the languages, the ontology.
import type { ReactNode } from 'react';
import { useEffect, useMemo } from 'react';

import { remembered } from '../address/storage';
import { go } from '../address/history';
import { useCommon, useHref, useUnderstood } from '../address/useAddress';
import type { BootQuery, SiteQuery } from '../api/generated';
import { BootDocument, SiteDocument } from '../api/first';
import { useAsk } from '../api/useAsk';
import { ontologyOf } from '../ontology/ontology';
import { Problem } from '../parts/Problem';
import type { Words } from '../words';
import { localeOf, uiLanguage } from '../words';
import { useDictionary } from '../words/useDictionary';
import type { Site, SiteLanguage } from './context';
import { SiteContext } from './context';
import { chosen, preferred } from './language';

export function SiteProvider({ children }: { readonly children: ReactNode }) {
  const { asOf, lang } = useCommon();
  const boot = useAsk(BootDocument, {});
  const base = boot.data?.data.dataset;
  const choices = useMemo(() => base?.languages.filter((language) => !language.namesOnly), [base]);
  const language = choices && (chosen(choices, lang) ?? choices[0]);
  const day = asOf ?? base?.today;
  const known = useAsk(SiteDocument, language && day ? { lang: language.code, asOf: day } : undefined);
  const words = useDictionary(uiLanguage(language?.tag ?? lang ?? navigator.language));
  usePreferredLanguage(choices);

  const site = useMemo(
    () => (base && language && day && known.data && words ? siteOf(base, known.data.data, language, day, words) : undefined),
    [base, language, day, known.data, words],
  );
  useEffect(() => {
    if (site) {
      document.documentElement.lang = site.ui;
    }
  }, [site]);

  const failed = boot.error ? boot : known.error && !site ? known : undefined;
  if (failed?.error && words) {
    return (
      <main className="page">
        <Problem words={words} error={failed.error} again={() => void failed.refetch()} />
      </main>
    );
  }
  // Nothing is drawn for the blink that this takes; the shell would only jump.
  return site && <SiteContext value={site}>{children}</SiteContext>;
}

function siteOf(base: BootQuery['dataset'], known: SiteQuery, language: SiteLanguage, day: string, words: Words): Site {
  const { dataset, ontology } = known.asOf;
  const ui = uiLanguage(language.tag);
  const labels = new Map(dataset.languages.map(({ code, label }) => [code, label]));
  const tongues = new Map(base.languages.map((one) => [one.code, { code: one.code, tag: one.tag, label: labels.get(one.code) ?? one.label }]));
  return {
    version: base.version,
    title: dataset.title,
    description: dataset.description,
    licence: dataset.licence,
    today: base.today,
    day,
    isToday: day === base.today,
    languages: base.languages.filter((one) => !one.namesOnly).flatMap((one) => tongues.get(one.code) ?? []),
    tongues,
    language: tongues.get(language.code) ?? language,
    variables: { lang: language.code, asOf: day },
    ui,
    locale: localeOf(ui),
    words,
    dates: { locale: localeOf(ui), words: words.dates },
    ontology: ontologyOf(ontology),
  };
}

/** On a visitor's first page, puts their language into the address, unless the address has one. */
function usePreferredLanguage(languages: readonly SiteLanguage[] | undefined) {
  const { lang } = useCommon();
  const address = useUnderstood()?.address;
  const href = useHref();
  useEffect(() => {
    if (!languages || !address || lang !== null) {
      return;
    }
    const wanted = preferred(languages, remembered('language'), navigator.languages);
    if (wanted && wanted !== languages[0]) {
      go(href(address.page, address.params, { lang: wanted.tag }), { replace: true });
    }
    // Only once: afterwards the visitor's own choice holds.
    // eslint-disable-next-line
  }, [languages]);
}
