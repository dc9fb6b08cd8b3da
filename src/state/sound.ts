import { createStore } from 'zustand/vanilla';
import { readSetting, writeSetting } from './settings.ts';

/** Whether the page may sound: off until a person asks for it, then remembered. */
export const sound = createStore<{ readonly on: boolean }>(() => ({ on: readSetting('sound') === 'on' }));

export function setSound(on: boolean): void {
  sound.setState({ on });
  writeSetting('sound', on ? 'on' : 'off');
}
