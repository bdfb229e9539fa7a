import { createContext } from 'react';

/** Where links to entities lead, where that is not their page: the path for an id. */
export const LinkTarget = createContext<((id: string) => string) | undefined>(undefined);
