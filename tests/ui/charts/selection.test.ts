/** Selections and their joins, against d3's: after each join the document is the same, and so is what is kept. */
import { select as theirs } from 'd3';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { select as ours } from '../../../src/charts/parts/selection.ts';

interface Item {
  readonly id: string;
  readonly size: number;
  readonly parts: readonly number[];
}

const item: fc.Arbitrary<Item> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  size: fc.integer({ min: 0, max: 9 }),
  parts: fc.array(fc.nat(5), { maxLength: 4 }),
});
/** Several joins one after the other; keys may come twice. */
const rounds = fc.array(fc.record({ items: fc.array(item, { maxLength: 7 }), keyed: fc.boolean() }), {
  minLength: 1,
  maxLength: 5,
});

function host(): HTMLElement {
  return parseHTML('<html><body><div id="host"></div></body></html>').document.getElementById('host')!;
}

/** The same calls on either: their types differ in what no chart uses. */
type Select = typeof ours;
const both = [ours, theirs as unknown as Select] as const;

/** What a chart does on every frame, in all the ways that charts do it. */
function draw(select: Select, root: HTMLElement, items: readonly Item[], keyed: boolean): void {
  const svg = root.firstElementChild ?? select(root).append('svg').attr('class', 'chart').node()!;
  const all = select(svg)
    .selectAll<SVGGElement, Item>('g')
    .data(items, keyed ? ({ id }) => id : undefined)
    .join((missing) => {
      const added = missing.append('g').attr('data-born', ({ id }) => id);
      added.append('text').call((text) => text.append('tspan'));
      return added;
    })
    .attr('data-size', ({ size }, i) => (size === 0 ? null : size + i))
    .classed('large', ({ size }) => size > 5);
  all.select('text').text(({ size }) => (size === 3 ? null : size));
  all
    .selectAll<SVGPathElement, number>('path')
    .data(({ parts }) => parts)
    .join('path')
    .attr('d', (part) => `M${part}`);
  all
    .selectAll<SVGRectElement, string>('rect')
    .data(({ id, size }) => (size % 2 === 0 ? [id] : []))
    .join((missing) => missing.insert('rect', ':first-child'))
    .attr('class', String);
  if (items.length % 3 === 0) all.select('path').raise();
  if (items.length % 4 === 0) all.selectAll('rect').remove();
}

it('make the same document as those of d3, join by join', () => {
  fc.assert(
    fc.property(rounds, (joins) => {
      const roots = [host(), host()] as const;
      for (const { items, keyed } of joins) {
        both.forEach((select, i) => draw(select, roots[i]!, items, keyed));
        expect(roots[0].innerHTML).toBe(roots[1].innerHTML);
      }
    }),
    { numRuns: 60 },
  );
});

it('keep the very elements that d3 keeps', () => {
  fc.assert(
    fc.property(rounds, (joins) => {
      const roots = [host(), host()] as const;
      const names = [new Map<Element, number>(), new Map<Element, number>()] as const;
      for (const { items, keyed } of joins) {
        both.forEach((select, i) => draw(select, roots[i]!, items, keyed));
        const seen = roots.map((root, i) =>
          [...root.querySelectorAll('g')].map((node) => {
            const known = names[i]!;
            if (!known.has(node)) known.set(node, known.size);
            return known.get(node);
          }),
        );
        expect(seen[0]).toEqual(seen[1]);
      }
    }),
    { numRuns: 40 },
  );
});

it('hear each event once, with the datum of the moment, as d3 does', () => {
  const logs = both.map((select) => {
    const root = host();
    const heard: string[] = [];
    const listen = (data: readonly string[], word: string) =>
      select(root)
        .selectAll<HTMLButtonElement, string>('button')
        .data(data)
        .join('button')
        .style('left', (datum) => `${datum}px`)
        .on('click', (event: Event, datum) => heard.push(`${word} ${event.type} ${datum}`));
    const press = () => root.querySelectorAll('button').forEach((button) => button.click());
    listen(['1', '2'], 'first');
    press();
    listen(['3'], 'second');
    press();
    return [...heard, root.innerHTML];
  });
  expect(logs[0]).toEqual(logs[1]);
  expect(logs[0]).toContain('second click 3');
  expect(logs[0]).toHaveLength(4);
});

it('tell whether there is an element, and which is the first', () => {
  for (const select of both) {
    const root = host();
    expect(select(root).selectAll('i').empty()).toBe(true);
    expect(select(root).selectAll('i').node()).toBeNull();
    expect(select(root).append('i').node()).toBe(root.firstElementChild);
    expect(root.firstElementChild!.namespaceURI).toBe(root.namespaceURI);
  }
});
