/**
 * What the world did and what a study saw of it are different types, although both are made of numbers. Statistics
 * take Observed only, so that handing them the truth does not compile. The marks exist for the compiler alone.
 */
declare const standing: unique symbol;
export type Truth<T> = T & { readonly [standing]: 'truth' };
export type Observed<T> = T & { readonly [standing]: 'observed' };

export function asTruth<T>(value: T): Truth<T> {
  return value as Truth<T>;
}

export function asObserved<T>(value: T): Observed<T> {
  return value as Observed<T>;
}
