import { useEffect, useState } from 'react';

import { go } from '../address/history';
import { useHref, useParams } from '../address/useAddress';
import { useSite } from '../site/context';

/** The search field of the header. It leads to the search page, which shows what is found. */
export function SearchField() {
  const { words } = useSite();
  const href = useHref();
  const asked = useParams('search')?.q ?? '';
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  return (
    <form
      role="search"
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
        go(href('search', { q: text.trim() }));
      }}
    >
      <label className="unseen" htmlFor="search">
        {words.search.label}
      </label>
      <input
        id="search"
        type="search"
        autoComplete="off"
        enterKeyHint="search"
        placeholder={words.search.placeholder}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}
