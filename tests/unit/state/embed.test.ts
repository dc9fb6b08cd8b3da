/** The page inside another page: what its address may ask, and what a locked world refuses. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Runner } from '../../../sim/page.ts';
import { pageAddress } from '../../../src/state/embed.ts';
import { permitOfHost, readEmbed } from '../../../src/state/embed-address.ts';
import { movable, permit } from '../../../src/state/permit.ts';
import { lockWorld } from '../../../src/state/permit-lock.ts';
import { createPage } from '../../../src/state/page.ts';
import { createWorld } from '../../../src/state/store.ts';
import { snippetOf } from '../../../src/views/take/snippet.ts';

describe('an embed address', () => {
  it('is none without its key, whatever else the query holds', () => {
    expect(readEmbed('?workers=1&utm_source=mail')).toEqual({
      embed: { on: false, controls: 'all', theme: null },
      problems: [],
    });
  });

  it('locks everything unless it says otherwise', () => {
    expect(readEmbed('?embed=1').embed).toEqual({ on: true, controls: 'none', theme: null });
    expect(readEmbed('?embed=1&controls=licking&theme=dark')).toEqual({
      embed: { on: true, controls: 'licking', theme: 'dark' },
      problems: [],
    });
  });

  it.each([
    ['?embed=2', 'not-one-of', 'embed'],
    ['?embed=1&controls=some', 'not-one-of', 'controls'],
    ['?embed=1&theme=red', 'not-one-of', 'theme'],
    ['?embed=1&control=all', 'unknown-field', 'control'],
    ['?embed=1&controls=all&controls=none', 'repeated-key', 'controls'],
    ['?embed=', 'not-one-of', 'embed'],
  ])('%s is refused, and nothing can be moved', (query, code, path) => {
    const { embed, problems } = readEmbed(query);
    expect(problems).toContainEqual(expect.objectContaining({ code, path }));
    expect(embed).toEqual({ on: true, controls: 'none', theme: null });
  });

  it.each(['fbclid=abc', 'utm_source=mail&utm_medium=chat', 'gclid=1', 'mc_cid=2'])(
    'with %s behind it means what it said',
    (more) => {
      expect(readEmbed(`?embed=1&controls=all&${more}`)).toEqual({
        embed: { on: true, controls: 'all', theme: null },
        problems: [],
      });
    },
  );

  it('opened in a tab of its own is not locked by foreign keys, but by its own ones if they are wrong', () => {
    expect(readEmbed('?embed=1&controls=all&whatever=1', false)).toEqual({
      embed: { on: true, controls: 'all', theme: null },
      problems: [],
    });
    expect(readEmbed('?embed=1&controls=some', false).embed.controls).toBe('none');
  });

  it('says that controls without embed do nothing', () => {
    expect(readEmbed('?controls=none').problems).toEqual([{ code: 'missing', path: 'embed', allowed: ['1'] }]);
  });
});

describe('the address of the page', () => {
  it.each([
    ['https://tend.example/school/?fbclid=1#v=1', 'https://tend.example/school/'],
    ['file:///C:/Users/Maria%20B/Schule/tend.html?workers=1#v=1&end', 'tend.html'],
    ['file:///home/maria/a%20copy.html', 'a%20copy.html'],
  ])('of %s is %s', (href, address) => {
    vi.stubGlobal('location', { href });
    expect(pageAddress()).toBe(address);
    vi.unstubAllGlobals();
  });
});

const silent: Runner = { run: () => new Promise(() => undefined), close: () => undefined };
const { events, ...bare } = createWorld(silent, createPage()).getState().scenario;

/** Everything that a view may call to change the world. */
function pull(controls: 'none' | 'licking' | 'all') {
  const store = createWorld(silent, createPage());
  permit.setState({ only: permitOfHost({ controls }) });
  lockWorld(store.actions, () => store.getState().scenario);
  const { actions } = store;
  return { store, actions, world: () => store.getState().scenario };
}

afterEach(() => permit.setState({ only: null }));

describe('a locked world', () => {
  it('with nothing to move stands against sliders, fields, presets, events and undo', () => {
    const { store, actions, world } = pull('none');
    const first = world();
    store.setState({ past: [{ ...first, seed: 'other' }], future: [{ ...first, seed: 'another' }] });
    actions.press();
    actions.slide('care.licking', 10);
    actions.nudge('care.huddling', 10);
    actions.endSlide();
    actions.choosePreset('low-care');
    actions.chooseSpecies('infant');
    actions.setReach('fromDay', 10);
    expect(actions.change({ ...bare, events, seed: 'mine' }, 'seed')).toBe(false);
    expect(actions.setEvents([], true)).toBe(false);
    actions.undo();
    expect(world()).toBe(first);
    actions.redo();
    expect(world()).toBe(first);
    expect(store.getState().reach).toBe('childhood');
  });

  it('with one slider moves that one, and takes it back', () => {
    const { actions, world } = pull('licking');
    const first = world();
    actions.slide('care.huddling', 10);
    expect(world()).toBe(first);
    actions.slide('care.licking', 75);
    actions.endSlide();
    expect(world().set).toEqual({ 'care.licking': 75 });
    actions.choosePreset('low-care');
    expect(world().preset).toBe('both-parents');
    actions.undo();
    expect(world()).toBe(first);
    expect([movable('care.licking'), movable('care.play'), movable('family.support')]).toEqual([true, true, false]);
  });

  it('with everything to move is the page as it is', () => {
    const { actions, world } = pull('all');
    actions.choosePreset('low-care');
    expect(world().preset).toBe('low-care');
  });

  it('still opens what the host links to', () => {
    const { actions, world } = pull('none');
    actions.open({ ...bare, events, seed: 'sent' }, null, null);
    expect(world().seed).toBe('sent');
  });
});

it('the snippet is well-formed HTML whatever the link holds', () => {
  const code = snippetOf('https://example.org/tend/', 'v=1&seed=%22x%22&end', 'Tend: "Play" <b>', {
    controls: 'licking',
    theme: 'dark',
    height: 480,
  });
  expect(code).toBe(
    '<iframe src="https://example.org/tend/?embed=1&amp;controls=licking&amp;theme=dark#v=1&amp;seed=%22x%22&amp;end" title="Tend: &quot;Play&quot; &lt;b&gt;" width="100%" height="480" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads" style="border:0"></iframe>',
  );
});
