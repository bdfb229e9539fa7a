import type { RefObject } from 'react';
import { useEffect } from 'react';

import { remembered } from '../address/storage';

/** Says whether `/` and `?` are shortcuts; people who dictate may switch them off. */
export function shortcutsAreOn(): boolean {
  return remembered('shortcuts') !== 'off';
}

/** Makes `/` go to the search field and `?` open the help, unless someone is writing. */
export function useShortcuts(help: RefObject<HTMLDialogElement | null>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target) || !shortcutsAreOn()) {
        return;
      }
      if (event.key === '/') {
        event.preventDefault();
        const field = document.querySelector<HTMLInputElement>('#search');
        field?.focus();
        field?.select();
      } else if (event.key === '?' && !help.current?.open) {
        event.preventDefault();
        help.current?.showModal();
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [help]);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=range], [type=radio]), textarea, select, [contenteditable]');
}
