import { useEffect, useState } from 'react';

import { useWords } from '../site/context';

interface Props {
  readonly label: string;
  /** What is copied; asked for when it is needed. */
  readonly text: () => string;
}

/** Copies a text and says so. */
export function CopyButton({ label, text }: Props) {
  const words = useWords();
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(''), 2500);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => setSaid((await copied(text())) ? words.copied : words.notCopied);
  return (
    <>
      <button type="button" className="button" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status" className={said ? 'said' : 'unseen'}>
        {said}
      </span>
    </>
  );
}

/** Copies, also where the page is not served over https and browsers hide the clipboard. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'unseen';
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }
}
