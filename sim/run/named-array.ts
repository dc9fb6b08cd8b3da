/** A typed array that says what it holds. Values are whole numbers of `unit` until they are displayed. */
export interface NamedArray<A = Int32Array | Uint32Array | Float64Array> {
  readonly name: string;
  readonly unit: string;
  /** Sizes of the axes, slowest first. */
  readonly dims: readonly { readonly name: string; readonly size: number }[];
  readonly data: A;
}
