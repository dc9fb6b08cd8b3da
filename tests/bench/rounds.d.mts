export interface Target {
  readonly atMost?: number;
  readonly atLeast?: number;
}
export interface Figure extends Target {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
}
export interface Report {
  readonly title: string;
  readonly times: Readonly<Record<string, readonly number[]>>;
  readonly medians: Readonly<Record<string, number>>;
  readonly figures: readonly Figure[];
}
export interface Kept {
  readonly machine: string;
  readonly load: string;
  readonly date: string;
  readonly commit: string;
  readonly rounds: number;
  readonly figures: Readonly<Record<string, number>>;
  readonly medians: Readonly<Record<string, number>>;
}
type Round = Readonly<Record<string, { readonly ms: number }>>;
export interface Group {
  readonly title: string;
  readonly contestants: Readonly<Record<string, (seed: string) => { readonly ms: number }>>;
  readonly figures: readonly (Target & {
    readonly name: string;
    readonly unit: string;
    readonly of: (round: Round) => number;
  })[];
}
export function takeTurns(group: Group, rounds: number): Report;
export function ratio(
  name: string,
  contestants: readonly [above: string, below: string],
  target?: Target & { readonly scale?: number },
): Group['figures'][number];
export function linesOf(report: Report, kept: Kept | undefined): string[];
