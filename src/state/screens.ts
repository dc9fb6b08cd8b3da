import { createStore } from 'zustand/vanilla';
import { SCREEN_IDS, type ScreenId } from '../saved/screens.ts';

export { SCREEN_IDS, type ScreenId };

export interface Place {
  readonly open: ScreenId;
  /** The number that the Model screen is opened at. */
  readonly parameter: string | null;
}

/** Which screen is open. Small: all screens but Play are loaded when they are first opened. */
export const screens = createStore<Place>(() => ({ open: SCREEN_IDS[0]!, parameter: null }));

export function openScreen(open: ScreenId): void {
  screens.setState({ open, parameter: null });
}

/** Opens the Model screen at the row of a number. */
export function openParameter(parameter: string): void {
  screens.setState({ open: 'model', parameter });
}

export function isScreen(id: unknown): id is ScreenId {
  return (SCREEN_IDS as readonly unknown[]).includes(id);
}
