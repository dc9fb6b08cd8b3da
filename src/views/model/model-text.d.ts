declare module 'virtual:model-text' {
  /** A text, or an element: its tag, its attributes, what is inside. */
  export type Node = string | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...inside: Node[]];
  /** sim/MODEL.md, made into a tree when the page is built. */
  export const tree: readonly Node[];
  export const headings: readonly { readonly id: string; readonly text: string; readonly depth: number }[];
}
