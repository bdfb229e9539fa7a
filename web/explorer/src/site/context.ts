// What every part of a page may need to know: the language, the day, and the words.
import { createContext, useContext } from 'react';

import type { DateStyle } from '../format/dates';
import type { Ontology } from '../ontology/ontology';
import type { UiLanguage, Words } from '../words';

/** A language of the data set. */
export interface SiteLanguage {
  /** Its name in the API, such as `NB`. */
  readonly code: string;
  /** Its BCP 47 tag, such as `nb`. */
  readonly tag: string;
  readonly label: string;
}

/** The data set as it is looked at: in a language, on a day. */
export interface Site {
  readonly version: string;
  readonly title: string;
  readonly description: string | null;
  readonly licence: string | null;
  readonly today: string;
  /** The day that is looked at. */
  readonly day: string;
  readonly isToday: boolean;
  /** The languages that can be chosen: those in which kinds and relations are named. */
  readonly languages: readonly SiteLanguage[];
  /** All languages of names and texts, by their names in the API. */
  readonly tongues: ReadonlyMap<string, SiteLanguage>;
  readonly language: SiteLanguage;
  /** The variables that every question carries. */
  readonly variables: { readonly lang: string; readonly asOf: string };
  readonly ui: UiLanguage;
  readonly locale: string;
  readonly words: Words;
  readonly dates: DateStyle;
  readonly ontology: Ontology;
}

export const SiteContext = createContext<Site | undefined>(undefined);

/** Returns the data set as it is looked at. */
export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site) {
    throw new Error('useSite is for parts within SiteProvider');
  }
  return site;
}

/** Returns the words of the pages. */
export function useWords(): Words {
  return useSite().words;
}
