import { defaultDesign, type Design, type StudyKind } from '../../sim/page.ts';

/**
 * The design a study opens with on the page. Mothers and infants are observed in a mystery world, where every cause is
 * possible: a study that opens with one cause set would confirm the story it hopes for. Links, files and the command
 * line read what is not said as ever: by the table's defaults, so what was sent or saved stays what it was.
 */
export function openingDesign<K extends StudyKind>(kind: K): Design<K> {
  const usual = defaultDesign(kind);
  return kind === 'infant-cohort' ? { ...usual, mystery: true } : usual;
}

/** Whether a design is still the one its study opens with. */
export function isOpeningDesign(kind: StudyKind, design: object): boolean {
  const usual = openingDesign(kind) as Readonly<Record<string, unknown>>;
  const fields = Object.entries(design);
  return fields.length === Object.keys(usual).length && fields.every(([id, value]) => value === usual[id]);
}
