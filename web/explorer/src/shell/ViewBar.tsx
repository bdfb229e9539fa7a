import type { ReactNode } from 'react';

import { AsOf } from './AsOf';
import { CopyLink } from './CopyLink';

/** The bar above a page: where one is, the day that is looked at, and the link to all of it. */
export function ViewBar({ children }: { readonly children?: ReactNode }) {
  return (
    <div className="viewbar">
      <div className="viewbar-where">{children}</div>
      <AsOf />
      <CopyLink />
    </div>
  );
}
