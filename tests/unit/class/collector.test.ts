/** A pupil's page and the collector: handed in only when it says so; a ticket that did not arrive is tried again. */
import { beforeEach, describe, expect, it } from 'vitest';
import { COLLECTOR } from '../../../sim/classroom.ts';
import {
  collected,
  findCollector,
  handIn,
  handingIn,
  keepWord,
  stopTrying,
  type Net,
} from '../../../src/state/class/collector.ts';

interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}

/** A network that answers as it is told, and a clock that goes on when it is told. */
function netOf(answers: readonly (Response | Error)[], base = 'http://192.168.1.5:4180/') {
  const asked: Asked[] = [];
  const waiting: { readonly act: () => void; readonly ms: number }[] = [];
  const listening = new Set<() => void>();
  const left = [...answers];
  const net: Net = {
    base,
    fetch: (async (url: URL, init: RequestInit) => {
      asked.push({ url: String(url), init });
      const answer = left.shift() ?? new Error('nobody there');
      if (answer instanceof Error) throw answer;
      return answer;
    }) as unknown as typeof fetch,
    later: (act, ms) => {
      const wait = { act, ms };
      waiting.push(wait);
      return () => waiting.splice(waiting.indexOf(wait), 1);
    },
    whenBack: (act) => {
      listening.add(act);
      return () => listening.delete(act);
    },
  };
  return { net, asked, waiting, listening };
}
const json = (status: number, body: object) => new Response(JSON.stringify(body), { status });
const here = json.bind(null, 200, { collector: COLLECTOR.schema, code: '088B721T' });

beforeEach(() => {
  stopTrying();
  handingIn.setState({ state: { is: 'none' }, here: null });
  keepWord('ABCD2345');
});

describe('the collector', () => {
  it('is looked for on the machine that the page came from, and nowhere else', async () => {
    const { net, asked } = netOf([here()]);
    expect(await findCollector(net)).toEqual({ collector: COLLECTOR.schema, code: '088B721T' });
    expect(asked.map(({ url }) => url)).toEqual(['http://192.168.1.5:4180/class/here']);
    expect(handingIn.getState().state).toEqual({ is: 'ready' });
  });
  it.each([
    ['a page of another kind', new Response('<!doctype html>')],
    ['another answer', json(200, { collector: 'something else' })],
    ['nothing there', new Response('', { status: 404 })],
    ['nobody', new Error('refused')],
  ])('is none where %s answers', async (_what, answer) => {
    expect(await findCollector(netOf([answer]).net)).toBeNull();
    expect(handingIn.getState().state).toEqual({ is: 'none' });
  });
  it('is not asked for from a file on a disk', async () => {
    const { net, asked } = netOf([here()], 'file:///media/stick/tend.html');
    expect(await findCollector(net)).toBeNull();
    expect(asked).toEqual([]);
  });
});

describe('handing in', () => {
  it('sends the ticket and the word, and is done when the collector says so', async () => {
    const { net, asked } = netOf([json(200, { handed: 'in' })]);
    expect(await handIn('TEND1-AAAAA', net)).toEqual({ is: 'handed in', ticket: 'TEND1-AAAAA' });
    expect(asked[0]).toMatchObject({
      url: 'http://192.168.1.5:4180/class/hand-in',
      init: { method: 'POST', body: 'TEND1-AAAAA', headers: { [COLLECTOR.word]: 'ABCD2345' } },
    });
  });
  it('says why it was refused, and does not try that again', async () => {
    const { net, waiting } = netOf([json(409, { refused: 'another class' })]);
    expect(await handIn('TEND1-AAAAA', net)).toEqual({ is: 'refused', why: 'another class' });
    expect(waiting).toEqual([]);
  });
  it('is tried again by itself, less and less often, until it has arrived', async () => {
    const { net, asked, waiting } = netOf([
      new Error('no network'),
      new Response('', { status: 500 }),
      json(429, { refused: 'too many' }),
      json(200, { handed: 'in' }),
    ]);
    expect(await handIn('TEND1-AAAAA', net)).toEqual({ is: 'unreachable' });
    const waits: number[] = [];
    while (handingIn.getState().state.is === 'unreachable') {
      const { act, ms } = waiting[0]!;
      waits.push(ms);
      act();
      await expect.poll(() => handingIn.getState().state.is).not.toBe('sending');
    }
    expect(handingIn.getState().state).toEqual({ is: 'handed in', ticket: 'TEND1-AAAAA' });
    expect(waits).toEqual([2000, 5000, 15_000]);
    expect(asked).toHaveLength(4);
  });
  it('is tried at once when the network is back, and nothing is left waiting', async () => {
    const { net, asked, waiting, listening } = netOf([
      new Error('no network'),
      new Error('no network'),
      new Error('its machine is not there yet'),
      json(200, { handed: 'in' }),
    ]);
    await handIn('TEND1-AAAAA', net, 3);
    expect([waiting.length, listening.size]).toEqual([1, 1]);
    waiting[0]!.act();
    await expect.poll(() => handingIn.getState().state.is).toBe('unreachable');
    expect(waiting.map(({ ms }) => ms)).toEqual([30_000]);
    for (const back of listening) back();
    await expect.poll(() => handingIn.getState().state.is).toBe('unreachable');
    // Waits begin anew, and there is one of each.
    expect([waiting.map(({ ms }) => ms), listening.size]).toEqual([[2000], 1]);
    for (const back of listening) back();
    await expect.poll(() => handingIn.getState().state.is).toBe('handed in');
    expect([asked.length, waiting.length, listening.size]).toEqual([4, 0, 0]);
    await handIn('TEND1-BBBBB', net);
    stopTrying();
    expect([waiting.length, listening.size]).toEqual([0, 0]);
  });
  it('of a later ticket takes the place of one that has not arrived', async () => {
    const { net, waiting } = netOf([new Error('no network'), json(200, { handed: 'in' })]);
    await handIn('TEND1-AAAAA', net);
    expect(waiting).toHaveLength(1);
    await handIn('TEND1-BBBBB', net);
    expect(waiting).toEqual([]);
    expect(handingIn.getState().state).toEqual({ is: 'handed in', ticket: 'TEND1-BBBBB' });
  });
});

describe('the teacher', () => {
  it('is given what came since, with the word of the teacher', async () => {
    const { net, asked } = netOf([new Response('TEND1-AAAAA\n', { headers: { [COLLECTOR.next]: '5' } })]);
    expect(await collected('TEACHER', 4, net)).toEqual({ text: 'TEND1-AAAAA\n', next: 5 });
    expect(asked[0]).toMatchObject({
      url: 'http://192.168.1.5:4180/class/tickets?after=4',
      init: { headers: { [COLLECTOR.teacher]: 'TEACHER' } },
    });
    expect(await collected('TEACHER', 4, netOf([json(403, {})]).net)).toBeNull();
  });
});
