/** A pointer's hold on a slider always ends, whatever the browser sends or keeps to itself. */
import { afterEach, describe, expect, it } from 'vitest';
import { hold } from '../../../src/charts/parts/held.ts';

const view = Object.assign(new EventTarget() as Window, { navigator: { platform: 'MacIntel' } });
const elsewhere = Object.assign(new EventTarget() as Window, { navigator: { platform: 'Linux x86_64' } });
const PRESS = { pointerId: 1, button: 0, ctrlKey: false };
const told: string[] = [];

function send(type: string, fields: object = {}): Event {
  const event = Object.assign(new Event(type, { cancelable: true }), { pointerId: 1, buttons: 1 }, fields);
  view.dispatchEvent(event);
  return event;
}
function press(fields: Partial<typeof PRESS> = {}) {
  return hold(
    { ...PRESS, ...fields },
    { end: (byPointer) => told.push(byPointer ? 'let go' : 'ended'), back: () => told.push('back') },
    view,
  );
}

afterEach(() => {
  send('pointerup');
  send('pointerup', { pointerId: 2 });
  told.length = 0;
});

describe('a press', () => {
  it.each([
    ['the right button', { button: 2 }],
    ['the middle one', { button: 1 }],
    ['Ctrl on a Mac', { ctrlKey: true }],
  ])('with %s holds nothing', (_, fields) => {
    expect(press(fields)).toBeNull();
    send('pointerup');
    expect(told).toEqual([]);
  });

  it('with Ctrl is like any other where Ctrl opens no menu', () => {
    const held = hold({ ...PRESS, ctrlKey: true }, { end: () => undefined, back: () => undefined }, elsewhere)!;
    expect(held.held()).toBe(true);
    held.release();
  });

  it('of a second pointer holds nothing, and does not end the first', () => {
    const first = press()!;
    expect(press({ pointerId: 2 })).toBeNull();
    send('pointerup', { pointerId: 2 });
    expect([first.held(), told]).toEqual([true, []]);
  });

  it('of a pointer whose release got lost ends what it held', () => {
    const first = press()!;
    const second = press()!;
    expect([first.held(), second.held(), told]).toEqual([false, true, ['ended']]);
  });
});

describe('a hold', () => {
  it.each<[string, string, object, string]>([
    ['the pointer is let go', 'pointerup', {}, 'let go'],
    ['it comes back with no button pressed', 'pointermove', { buttons: 0 }, 'ended'],
    ['a menu opens', 'contextmenu', {}, 'ended'],
    ['the window is left', 'blur', {}, 'ended'],
    ['a key is pressed', 'keydown', { key: 'ArrowRight' }, 'ended'],
    ['the browser scrolls instead', 'pointercancel', {}, 'back'],
  ])('ends once when %s', (_, type, fields, how) => {
    const held = press()!;
    send('pointermove');
    expect(held.held()).toBe(true);
    send(type, fields);
    send('pointerup');
    expect([held.held(), told]).toEqual([false, [how]]);
    expect(press()!.held()).toBe(true);
  });

  it('is put back by Escape, which closes nothing else, and what the pointer still does does not count', () => {
    const held = press()!;
    const escape = send('keydown', { key: 'Escape' });
    expect(escape.defaultPrevented).toBe(true);
    expect([held.held(), held.dropped()]).toEqual([false, true]);
    send('keydown', { key: 'Escape' });
    send('pointerup');
    expect([held.dropped(), told]).toEqual([false, ['back']]);
  });

  it('ends with what leaves the page', () => {
    press()!.release();
    expect(told).toEqual(['ended']);
  });
});
