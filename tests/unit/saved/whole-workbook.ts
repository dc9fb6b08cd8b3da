/** Workbooks for tests that speak of some parts alone, whatever other screens keep their work besides. */
import { MODEL_VERSION, scenarioFromPreset } from '../../../sim/page.ts';
import { WORKBOOK_SCHEMA, type WorkbookFrame } from '../../../src/saved/workbook.ts';
import { decodeWorkbook, type Workbook } from '../../../src/state/kept/workbook.ts';

type Known = WorkbookFrame & Pick<Workbook, 'comparison' | 'studies' | 'lessons'>;

const PLAIN: Known = {
  schema: WORKBOOK_SCHEMA,
  modelVersion: MODEL_VERSION,
  savedAt: '2026-03-14T09:30:00Z',
  scenario: scenarioFromPreset('both-parents'),
  comparison: { view: 'panels', panels: {} },
  studies: { kind: 'giving', designs: {} },
  lessons: {},
  view: { screen: 'play', day: 0, large: 'methylation' },
};

/** A workbook as it is written; parts that are not named are as work of before them is read. */
export function wholeWorkbook(known: Known): Workbook {
  const read = decodeWorkbook(JSON.stringify(PLAIN)).workbook;
  const whole: Workbook = { ...read, ...known };
  const fields = (Object.keys(read) as (keyof Workbook)[]).filter((field) => field in known || !(field in PLAIN));
  return Object.fromEntries(fields.map((field) => [field, whole[field]])) as unknown as Workbook;
}
