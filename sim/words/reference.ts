import { citationOf, standingOf, type Source } from '../params/sources.ts';
import type { Say } from './say.ts';

/** A source in full: citation, what of it was used, DOI, and how it was seen. The label for what is no publication. */
export function referenceText(source: Source, say: Say): string {
  const { label, note, doi, seen } = source;
  if (seen === null) return label;
  const parts = [
    citationOf(source),
    note ?? '',
    doi === null ? '' : `doi:${doi}.`,
    ...standingOf(source).map((key) => say(`source.${key}`)),
  ];
  return parts.filter((part) => part !== '').join(' ');
}
