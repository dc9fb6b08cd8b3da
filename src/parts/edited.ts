import { createContext, type ReactNode } from 'react';
import type { AppParts } from '../state/react.tsx';

/** Of several scenarios the one that controls move. */
export interface EditedParts {
  readonly parts: AppParts;
  /** Says which one it is, and lets another be chosen. */
  readonly head: ReactNode;
}

/** Null where the page has one world. */
export const EditedContext = createContext<EditedParts | null>(null);
