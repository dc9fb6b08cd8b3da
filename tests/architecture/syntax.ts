/** What every rule over parsed code needs. */

export interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

/** A breach within one file. */
export interface Found {
  line: number;
  found: string;
}

/** Visits a syntax tree's nodes from the top; `above` is the node that a node stands in. */
export function walk(node: Node, visit: (node: Node, above: Node | undefined) => void, above?: Node): void {
  visit(node, above);
  for (const field of Object.values(node)) {
    for (const child of Array.isArray(field) ? field : [field]) if (isNode(child)) walk(child, visit, node);
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** The line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
