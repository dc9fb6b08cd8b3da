import { defaultDesign, STUDY_FORMS, type Design, type StudyForm, type StudyKind } from '../../sim/page.ts';

/** The design a study opens with on the page. */
export function openingDesign<K extends StudyKind>(kind: K): Design<K> {
  const { opens }: StudyForm = STUDY_FORMS[kind];
  return { ...defaultDesign(kind), ...opens };
}

/** Whether a design is still the one its study opens with. */
export function isOpeningDesign(kind: StudyKind, design: object): boolean {
  const usual = openingDesign(kind) as Readonly<Record<string, unknown>>;
  const fields = Object.entries(design);
  return fields.length === Object.keys(usual).length && fields.every(([id, value]) => value === usual[id]);
}
