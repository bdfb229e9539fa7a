import type { ReactNode } from 'react';
import { Component } from 'react';

import { Problem } from '../parts/Problem';
import { uiLanguage } from '../words';
import { useDictionary } from '../words/useDictionary';

/** Keeps a fault in a part of the page from taking the rest with it. */
export class Guard extends Component<{ readonly children: ReactNode }, { readonly error: Error | undefined }> {
  override state: { readonly error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) {
      return this.props.children;
    }
    return <Fault error={error} again={() => this.setState({ error: undefined })} />;
  }
}

function Fault({ error, again }: { readonly error: Error; readonly again: () => void }) {
  const words = useDictionary(uiLanguage(document.documentElement.lang));
  return <div className="page">{words ? <Problem words={words} error={error} again={again} /> : error.message}</div>;
}
