import { createElement, Fragment, type ReactNode } from 'react';
import type { Node } from 'virtual:model-text';
import { Wide } from './Wide.tsx';

/** Attributes that React spells its own way. */
const SPELT: Readonly<Record<string, string>> = { class: 'className', tabindex: 'tabIndex' };

/** Draws the tree of the model's text. No markup is made from strings: each element is built by its name. */
export function Tree({
  nodes,
  slots,
}: {
  readonly nodes: readonly Node[];
  readonly slots: Readonly<Record<string, ReactNode>>;
}) {
  return nodes.map((node, i) => <Fragment key={i}>{elementOf(node, slots)}</Fragment>);
}

function elementOf(node: Node, slots: Readonly<Record<string, ReactNode>>): ReactNode {
  if (typeof node === 'string') return node;
  const [tag, attributes, ...inside] = node;
  if (tag === 'slot') return slots[attributes['name']!];
  const own = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [SPELT[name] ?? name, value]));
  const drawn = createElement(tag, own, ...inside.map((each) => elementOf(each, slots)));
  return tag === 'table' || attributes['display'] === 'block' ? <Wide>{drawn}</Wide> : drawn;
}
