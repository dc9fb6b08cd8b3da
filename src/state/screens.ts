import { createStore } from 'zustand/vanilla';
import type { ScreenId } from '../saved/screens.ts';
import { permitted } from './permit.ts';

export type { ScreenId };

export interface Place {
  readonly open: ScreenId;
  /** The number that the Model screen is opened at. */
  readonly parameter: string | null;
}

/** Where the page opens, unless a link names another screen. */
export const HOME: Place = { open: 'play', parameter: null };

/** Which screen is open. Small: all screens but Play are loaded when they are first opened. */
export const screens = createStore<Place>(() => HOME);

export function openScreen(open: ScreenId): void {
  if (permitted()?.screens.includes(open) === false) return;
  screens.setState({ open, parameter: null });
}

/** Opens the Model screen at the row of a number. */
export function openParameter(parameter: string): void {
  if (permitted()?.screens.includes('model') === false) return;
  screens.setState({ open: 'model', parameter });
}
