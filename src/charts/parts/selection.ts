/**
 * Elements joined with data, as d3-selection does it, and no more of it than the charts use. Elements stand in groups,
 * one for each parent they were looked for in; a place without an element is left empty, so that places tell which
 * datum is meant.
 */

/** A value for all, or how it comes from the datum of an element and its place in the group. */
type Value<D, T> = T | ((datum: D, index: number) => T);
type Text = string | number | boolean | null | undefined;
/** What tells that a datum is the same one as before. */
type Key<D> = (datum: D) => string | number;

const SVG = 'http://www.w3.org/2000/svg';
const XHTML = 'http://www.w3.org/1999/xhtml';
/** As `compareDocumentPosition` says it. */
const FOLLOWING = 4;

/** An element carries its datum itself: it lives as long as the element. */
interface Carrier {
  __data__?: unknown;
}

/** A place in a parent where an element is missing for a datum. */
class Gap implements Carrier {
  constructor(
    readonly parent: Element,
    readonly __data__: unknown,
  ) {}
}

type Place = (Element & Carrier) | Gap | null | undefined;
type Groups = readonly ArrayLike<Place>[];

/** What a join of one group with its data comes to; each list in the order of the data, `gone` in that of the group. */
interface Joined {
  readonly stay: Place[];
  readonly gaps: (Gap | undefined)[];
  readonly gone: Place[];
}

export class Selection<E extends Element, D, P = unknown> {
  readonly #groups: Groups;
  readonly #parents: readonly Element[];
  #joined: readonly Joined[] = [];

  constructor(groups: Groups, parents: readonly Element[]) {
    this.#groups = groups;
    this.#parents = parents;
  }

  each(visit: (node: E, datum: D, index: number) => void): this {
    for (const group of this.#groups)
      for (let i = 0; i < group.length; i++) {
        const node = group[i];
        if (node) visit(node as unknown as E, node.__data__ as D, i);
      }
    return this;
  }

  #put<T>(value: Value<D, T>, write: (node: E, value: T) => void): this {
    const of = typeof value === 'function' ? (value as (datum: D, index: number) => T) : () => value;
    return this.each((node, datum, i) => write(node, of(datum, i)));
  }

  /** What an element has already is not written again: a browser would style and lay it out anew all the same. */
  attr(name: string, value: Value<D, Text>): this {
    return this.#put(value, (node, given) => {
      if (given === null || given === undefined) return node.removeAttribute(name);
      const text = String(given);
      if (node.getAttribute(name) !== text) node.setAttribute(name, text);
    });
  }

  style(name: string, value: Value<D, string>): this {
    return this.#put(value, (node, text) => (node as unknown as HTMLElement).style.setProperty(name, text));
  }

  classed(name: string, value: Value<D, boolean>): this {
    return this.#put(value, (node, on) => (on ? node.classList.add(name) : node.classList.remove(name)));
  }

  text(value: Value<D, Text>): this {
    return this.#put(value, (node, text) => {
      const words = String(text ?? '');
      if (node.firstElementChild !== null || node.textContent !== words) node.textContent = words;
    });
  }

  /** One listener for each type of event: another takes its place. It is told the datum of the moment. */
  on<T extends Event>(type: string, listener: (event: T, datum: D) => void): this {
    return this.each((node) => {
      const known = heard.get(node) ?? new Map<string, (event: Event) => void>();
      heard.set(node, known);
      if (known.has(type)) node.removeEventListener(type, known.get(type)!);
      const hear = (event: Event) => listener(event as T, (node as Carrier).__data__ as D);
      known.set(type, hear);
      node.addEventListener(type, hear);
    });
  }

  /** One element for each, which carries the same datum. */
  #each<T extends Element>(find: (place: NonNullable<Place>) => Element | null): Selection<T, D, P> {
    const groups = this.#groups.map((group) =>
      Array.from(group, (place) => {
        const found: Place = place ? find(place) : null;
        if (found && '__data__' in place!) found.__data__ = place.__data__;
        return found;
      }),
    );
    return new Selection<T, D, P>(groups, this.#parents);
  }

  append<T extends Element = SVGElement>(name: string): Selection<T, D, P> {
    return this.#each((place) => {
      const parent = parentOf(place);
      return parent.appendChild(created(name, parent));
    });
  }

  /** Puts an element before the first that a selector finds. */
  insert<T extends Element = SVGElement>(name: string, before: string): Selection<T, D, P> {
    return this.#each((place) => {
      const parent = parentOf(place);
      return parent.insertBefore(created(name, parent), parent.querySelector(before));
    });
  }

  select<T extends Element = SVGElement>(selector: string): Selection<T, D, P> {
    return this.#each((place) => (place as Element).querySelector(selector));
  }

  /** All that a selector finds in each, as a group of its own. */
  selectAll<T extends Element = SVGElement, N = unknown>(selector: string): Selection<T, N, D> {
    const parents: Element[] = [];
    this.each((node) => parents.push(node));
    return new Selection<T, N, D>(
      parents.map((parent) => parent.querySelectorAll(selector)),
      parents,
    );
  }

  /**
   * Hands data to the elements: in order, or to those that had a datum of the same key. What is missing and what is
   * left over, `join` deals with.
   */
  data<N>(values: readonly N[] | ((datum: P) => readonly N[]), key?: Key<N>): Selection<E, N, P> {
    const joined = this.#parents.map((parent, i) => {
      const list = typeof values === 'function' ? values((parent as Carrier).__data__ as P) : values;
      return key ? joinByKey(parent, this.#groups[i]!, list, key) : joinInOrder(parent, this.#groups[i]!, list);
    });
    const all = new Selection<E, N, P>(
      joined.map(({ stay }) => stay),
      this.#parents,
    );
    all.#joined = joined;
    return all;
  }

  /**
   * Adds what is missing, removes what is left over, and puts all in the order of the data.
   * @param enter name of the elements to add, or how they are added
   */
  join(enter: string | ((missing: Selection<E, D, P>) => Selection<Element, D, P>)): Selection<E, D, P> {
    const missing = new Selection<E, D, P>(
      this.#joined.map(({ gaps }) => gaps),
      this.#parents,
    );
    const added = typeof enter === 'string' ? missing.append<E>(enter) : enter(missing);
    for (const { gone } of this.#joined) for (const node of gone) (node as Element | undefined)?.remove();
    const groups = added.#groups.map((group, at) => Array.from(group, (node, i) => node ?? this.#groups[at]![i]));
    return new Selection<E, D, P>(groups, this.#parents).order();
  }

  /** Puts the elements of each group one after the other; those that are so already are not touched. */
  order(): this {
    for (const group of this.#groups) {
      let next: Element | undefined;
      for (let i = group.length - 1; i >= 0; i--) {
        const node = group[i] as Element | undefined;
        if (!node) continue;
        if (next && node.compareDocumentPosition(next) !== FOLLOWING) next.parentNode!.insertBefore(node, next);
        next = node;
      }
    }
    return this;
  }

  /** Puts each above its siblings. */
  raise(): this {
    return this.each((node) => {
      if (node.nextSibling) node.parentNode!.appendChild(node);
    });
  }

  remove(): this {
    return this.each((node) => node.remove());
  }

  call(act: (selection: this) => void): this {
    act(this);
    return this;
  }

  /** The first element. */
  node(): E | null {
    let first: E | null = null;
    this.each((node) => (first ??= node));
    return first;
  }

  empty(): boolean {
    return this.node() === null;
  }
}

const heard = new WeakMap<Element, Map<string, (event: Event) => void>>();

function parentOf(place: NonNullable<Place>): Element {
  return place instanceof Gap ? place.parent : place;
}

/** An element of the kind that its parent is of. */
function created(name: string, { ownerDocument, namespaceURI }: Element): Element {
  const kind = name === 'svg' ? SVG : namespaceURI;
  return kind === XHTML ? ownerDocument.createElement(name) : ownerDocument.createElementNS(kind, name);
}

function joinInOrder(parent: Element, group: ArrayLike<Place>, list: readonly unknown[]): Joined {
  const stay = list.map((datum, i) => given(group[i], datum));
  return { stay, gaps: gapsIn(parent, stay, list), gone: Array.from(group).slice(list.length) };
}

/** Of several with one key the first stays, and the first datum has it. */
function joinByKey<N>(parent: Element, group: ArrayLike<Place>, list: readonly N[], key: Key<N>): Joined {
  const known = new Map<string, Place>();
  const gone: Place[] = [];
  for (const node of Array.from(group)) {
    if (!node) continue;
    const own = String(key(node.__data__ as N));
    if (known.has(own)) gone.push(node);
    else known.set(own, node);
  }
  const stay = list.map((datum) => {
    const own = String(key(datum));
    const node = known.get(own);
    known.delete(own);
    return given(node, datum);
  });
  return { stay, gaps: gapsIn(parent, stay, list), gone: [...gone, ...known.values()] };
}

function given(node: Place, datum: unknown): Place {
  if (node) (node as Carrier).__data__ = datum;
  return node;
}

/** A gap for each datum without an element; where it lies among the others, `order` sees to. */
function gapsIn(parent: Element, stay: readonly Place[], list: readonly unknown[]): (Gap | undefined)[] {
  return list.map((datum, i) => (stay[i] ? undefined : new Gap(parent, datum)));
}

/** One element to draw in. */
export function select<E extends Element>(element: E): Selection<E, unknown> {
  return new Selection<E, unknown>([[element]], [element.ownerDocument.documentElement]);
}
