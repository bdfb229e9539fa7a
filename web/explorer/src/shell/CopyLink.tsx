import { useHref, useUnderstood } from '../address/useAddress';
import { CopyButton } from '../parts/CopyButton';
import { useSite } from '../site/context';

/** Copies the address of what is seen. It names the language even where that is the default. */
export function CopyLink() {
  const { words, language } = useSite();
  const address = useUnderstood()?.address;
  const href = useHref();
  return (
    <CopyButton
      label={words.copyLink}
      text={() => location.origin + (address ? href(address.page, address.params, { lang: language.tag }) : location.pathname)}
    />
  );
}
