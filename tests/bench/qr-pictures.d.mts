export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}
export interface PlacedCode {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly px: number;
  readonly turn?: number;
  readonly tilt?: number;
}
export type Conditions = Readonly<
  Partial<Record<'ground' | 'blur' | 'noise' | 'uneven' | 'dark' | 'light' | 'grid', number>>
>;
export function ticketOfVersion(version: 3 | 4 | 5, seed: number): string;
export function pictureOf(
  scene: {
    readonly width: number;
    readonly height: number;
    readonly codes: readonly PlacedCode[];
    readonly seed?: number;
  },
  conditions?: Conditions,
): Picture;
