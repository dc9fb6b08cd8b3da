import { saveText } from '../../parts/save.ts';

/** Hands all work to the browser's own saving, under a name with the day. */
export function saveWork(text: string): void {
  saveText(`tend-work-${new Date().toISOString().slice(0, 10)}.json`, 'application/json', text);
}
