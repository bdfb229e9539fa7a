import { useQuery } from '@tanstack/react-query';

import type { UiLanguage, Words } from '.';
import { wordsOf } from '.';

/** Returns the words of a language of the pages, once they are there. */
export function useDictionary(language: UiLanguage): Words | undefined {
  return useQuery({ queryKey: ['words', language], queryFn: () => wordsOf(language) }).data;
}
