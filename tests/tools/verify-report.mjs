/**
 * A run of the large checks as one self-contained HTML page, and as the compact file that the Model screen shows.
 * `node tests/tools/verify-report.mjs --publish [verify.json]` writes that file from the last whole run.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What rows are held against, see Kind in tests/verification/checks/row.ts. */
export const KINDS = ['exact', 'independent', 'published', 'own limit', 'report only'];
/** Kinds that are counted as checks: the others cannot tell a right model from a wrong one. */
export const COUNTED = KINDS.slice(0, 3);

/** What each part is about, for a reader who knows modelling and not this project. */
const ABOUT = [
  [
    /^course/,
    'The engine against the master equation of its own chain: mean, SD and share below half of the copies, day by day, over care, stress, collaboration and κ.',
  ],
  [
    /^switching/,
    'The engine left alone for ever: stationary mean and SD, first passages between the two states, autocorrelation, against exact values.',
  ],
  [/^two-state/, 'The engine without collaboration, where every strand is a two-state site with a closed form.'],
  [
    /^twin/,
    'Marks and receptors of the engine against a slow, readable twin that shares neither its method nor its generator: two estimates of the same quantity.',
  ],
  [
    /^rebuilt/,
    'The engine against the model rebuilt from its text: care of families, marks and receptors of their young, each side with luck of its own.',
  ],
  [
    /^care,/,
    'Care day by day against the rebuild, one process a row: both get the same luck and must come to the same minutes, exposure, care and stress.',
  ],
  [/^days by/, 'Hormones of a day against the rebuild, which integrates the same bouts in small steps; day and night.'],
  [/^tissues/, 'Balance of enzymes, output, receptors and saliva against the rebuild.'],
  [/^later life/, 'What families share and what later life leans on, against the laws that the text states.'],
  [
    /^recruitment/,
    'Birth and death with linear recruitment on the general stepper: a beta-binomial with exact passages.',
  ],
  [/^stepper/, 'The general stepper on the engine’s chain.'],
  [/^pitchfork/, 'Mean field of very many dyads: where collaboration splits the resting level.'],
  [
    /^published/,
    'A published collaborative chain of 100 dyads with cell division: passages and stationary shares from its master equation.',
  ],
  [/^division/, 'Dividing cells: balance of strands and dyads, one template per allele, loss of memory per division.'],
  [/^receptor/, 'Receptors of one copy that switches at random: the telegraph model’s mean and variance.'],
  [
    /^samplers/,
    'Every sampler against its distribution, 100 fresh seeds each; the limit is a share of a family-wise error of 0.001.',
  ],
  [
    /^calibration of voles/,
    'Calibration: 500 trials of handled voles put through the published analysis, an outbred colony, and the gap between care groups over age and after fostering. Limits are published figures and their targets.',
  ],
  [
    /^calibration of caregivers/,
    'Calibration: low mood and responsive care, support programmes; caregivers’ own marks.',
  ],
  [/^calibration of doses/, 'Calibration: oxytocin through the nose and cortisol, strong and weak stressors.'],
  [
    /^calibration of blood/,
    'Calibration: how far people’s white blood cells differ at one site, as an assay reads them.',
  ],
  [
    /^calibration of cohort/,
    'Calibration: involvement and change in cohorts of 101, whose size is assumed; behaviour, power and caregivers’ change, and involvement with the level at 18 months.',
  ],
  [
    /^calibration of people/,
    'Calibration: how far hardship, one caregiver and no breastfeeding move infants’ brain marks, in spreads between families; 2,000 families. Limits are the design’s, after studies that find next to nothing.',
  ],
  [
    /^leaning of voles/,
    'What the fit of the voles leans on: whether figures and fitted values answer to other values in the direction that they must.',
  ],
  [/^expected/, 'The mean of the engine’s cells against the exact course expected of endless cells, and its scatter.'],
  [
    /^vole trial without/,
    'Trials in which there is nothing to find: how often each test finds something, and how often its interval holds what is true.',
  ],
  [
    /^cohorts without/,
    'Ten thousand cohorts in which there is nothing to find: false positives and cover of intervals.',
  ],
  [/^cohort, shortcut/, 'The short way to many cohorts against cohorts lived in full.'],
  [
    /^cohort, lessons/,
    'What observation gets wrong: confounding, a noisy proxy, regression to the mean, attenuation, two waves, reverse causation.',
  ],
  [
    /^presets/,
    'Every ready-made world on the days that MODEL.md has in its table: differences from what it says, in standard errors of other seeds.',
  ],
  [/^lineages/, 'Family lines: no gap without transmission, one with it, with no mark handed on.'],
  [/^stress/, 'Order of the arms of the stress test as published.'],
  [
    /^minute/,
    'The minute scale: closed forms, published half-life and pulses, and the day’s area against its closed form.',
  ],
  [
    /^statistics/,
    'What studies compute, against R 4.2.2, lme4 and the certified values of NIST; and how often a difference is found where there is none, with pups and with litters as the unit.',
  ],
  [/^few/, 'Receptor reserve.'],
  [/^bits/, 'The same worlds in Node, Chromium and Firefox: checksums must be equal.'],
];

/** Which seeds each part runs under; `*` stands for a running number, … for the row’s own. */
const SEEDS = [
  [/^course/, 'course, and the row’s name up to its comma'],
  [/ up$/, 'passage up c …'],
  [/ down$/, 'passage down c …'],
  [/ stationary$/, 'stationary c …'],
  [/ autocorrelation$/, 'lag c … batch *'],
  [/^switching/, 'passage, stationary and lag c …'],
  [/^two-state/, 'two-state K …'],
  [/^twin/, 'verify twin *'],
  [/^rebuilt/, 'rebuild …, rebuild of …, typical of …'],
  [/^care,/, 'care …'],
  [/^days by/, 'day …, day and night'],
  [/^tissues/, 'tissues …, dividing persons'],
  [/^later life/, 'later life, litters, readings, outcome spread'],
  [/^recruitment/, 'stepper birth and death'],
  [/^stepper/, 'stepper three states'],
  [/^pitchfork/, 'stepper pitchfork c … *'],
  [/^published/, 'published chain'],
  [/^presets/, 'verify presets'],
  [/^division/, 'division founders, and one stream for each row'],
  [/^receptor/, 'telegraph'],
  [/^samplers/, 'fresh for every run; in the rows’ names'],
  [
    /^(calibration|leaning)/,
    'verify calibration, and what follows it: *, block *, colony, gap, dose, cohort, human; none of the fit’s own',
  ],
  [/^expected/, 'expected …'],
  [/^vole trial without/, 'verify trial, difference …, icc …'],
  [/^cohort/, 'verify cohort, and the row’s name'],
  [/^(lineages|stress)/, 'verify body'],
  [/^(minute|few)/, 'verify body'],
  [/^statistics/, 'litter unit …'],
  [/^bits/, 'bits'],
];

const escape = (text) =>
  String(text).replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
const figure = (value) => (Number.isFinite(value) ? Number(value.toPrecision(6)).toString() : '–');
const stateOf = (row) =>
  row.notRun !== undefined ? 'not run' : row.kind === 'report only' ? 'shown' : row.pass ? 'pass' : 'fail';
const isCounted = ({ kind }) => COUNTED.includes(kind);

/**
 * Distances of a part's statistical rows from what is exact, in standard errors: dots on a line with the limit of 4.
 */
function distances(rows) {
  const zs = rows.filter((row) => Number.isFinite(row.z) && row.notRun === undefined).map((row) => row.z);
  if (zs.length === 0) return '';
  const x = (z) => 150 + 28 * Math.max(-5, Math.min(5, z));
  const dots = zs.map((z) => `<circle cx="${x(z).toFixed(1)}" cy="14" r="3"/>`).join('');
  const lines = [-4, 0, 4]
    .map((z) => `<line x1="${x(z)}" x2="${x(z)}" y1="4" y2="24"/><text x="${x(z)}" y="35">${z}</text>`)
    .join('');
  return `<svg class="z" width="300" height="38" role="img" aria-label="${zs.length} distances in standard errors, the largest ${figure(Math.max(...zs.map(Math.abs)))}">${lines}${dots}</svg>`;
}

/** Observed counts of |z| against those of a normal: a run that is too good is as suspicious as one that is too bad. */
function spread(rows) {
  const zs = rows
    .filter(
      (row) =>
        Number.isFinite(row.z) && row.notRun === undefined && Math.abs(row.z) <= 4 && !/\(.* to .*\)$/.test(row.name),
    )
    .map((row) => row.z);
  const square = zs.reduce((sum, z) => sum + z * z, 0) / zs.length;
  return `<p>${zs.length} statistical checks: mean square distance ${figure(square)} (1 expected, ±${figure(2 * Math.sqrt(2 / zs.length))}), largest ${figure(Math.max(...zs.map(Math.abs)))} standard errors.</p>`;
}

function section({ name, seconds, rows }) {
  const about = ABOUT.find(([pattern]) => pattern.test(name))?.[1] ?? '';
  const states = rows.map(stateOf);
  const worst = states.includes('fail') ? 'fail' : states.includes('not run') ? 'not run' : 'pass';
  const lines = rows
    .map(
      (row) =>
        `<tr class="${stateOf(row).replace(' ', '-')}"><td>${escape(row.name)}${row.notRun === undefined ? '' : ` <em>${escape(row.notRun)}</em>`}</td>${[
          row.expected,
          row.observed,
          row.standardError,
          row.z,
        ]
          .map((value) => `<td class="n">${figure(value)}</td>`)
          .join('')}<td>${escape(row.kind)}</td><td>${stateOf(row)}</td></tr>`,
    )
    .join('');
  return `<details${worst === 'pass' ? '' : ' open'}><summary><span class="state ${worst.replace(' ', '-')}">${worst}</span> <b>${escape(name)}</b> <small>${rows.filter(isCounted).length} checks of ${rows.length} rows, ${figure(seconds)} s</small></summary>
<p>${escape(about)}</p>${distances(rows)}<table><thead><tr><th>check</th><th>expected</th><th>observed</th><th>SE</th><th>z</th><th>held against</th><th></th></tr></thead><tbody>${lines}</tbody></table></details>`;
}

/** @param found { modelVersion, alleles, node, date, parts: [{ name, seconds, rows }] } */
export function reportHtml(found) {
  const all = found.parts.flatMap((part) => part.rows);
  const checks = all.filter(isCounted);
  const count = (state) => checks.filter((row) => stateOf(row) === state).length;
  const ofKind = (kind) => `${all.filter((row) => row.kind === kind).length} ${kind}`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tend: verification of model ${escape(found.modelVersion)}</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%;font-size:14px}th,td{text-align:left;padding:.15rem .6rem .15rem 0;border-bottom:1px solid #8884}.n{text-align:right;font-variant-numeric:tabular-nums}details{margin:.6rem 0;padding:.4rem .8rem;border:1px solid #8886;border-radius:8px}summary{cursor:pointer}.state{display:inline-block;min-width:4.5em;font-weight:600}.state.pass::before{content:"✓ "}.state.fail::before{content:"✗ "}tr.fail td{font-weight:700}tr.shown{opacity:.75}.state.fail,tr.fail td:last-child{color:#b3261e}svg.z line{stroke:currentColor;opacity:.4}svg.z circle{fill:currentColor;opacity:.6}svg.z text{font-size:10px;text-anchor:middle;fill:currentColor}</style></head><body>
<h1>Verification of model ${escape(found.modelVersion)}</h1>
<p><b>${count('pass')} passed, ${count('fail')} failed, ${count('not run')} not run.</b> ${escape(found.alleles.toLocaleString('en'))} alleles where the size is free. ${escape(found.date)}, Node ${escape(found.node)}.</p>
<p>Counted are rows that are held against something of another hand: ${COUNTED.map(ofKind).join(', ')}. Beside them, and not counted, ${KINDS.slice(3).map(ofKind).join(' and ')}: limits that the model's authors chose, and figures that nothing can make fail.</p>
<p>A statistical check passes within four standard errors of an exact value. Where a row's name ends in two limits, these are the limits, and z is the place between them. Seeds are in the names of parts or rows; the same command gives the same numbers, except for samplers, whose seeds are fresh.</p>
${spread(all)}
${found.parts.map(section).join('\n')}
</body></html>
`;
}

/** Six digits are more than any reader asks of a figure, and three of an error; what is no number is null. */
const brief = (value) => (Number.isFinite(value) ? Number(value.toPrecision(3)) : null);
const short = (value) => (Number.isFinite(value) ? Number(value.toPrecision(6)) : null);
const about = (list, name) => list.find(([pattern]) => pattern.test(name))?.[1] ?? '';

/**
 * What the page shows of a run: rows as [name, first letter of the kind, expected, observed, standard error, z, why it
 * was not run or "fail"], the last left out where the check passed.
 * @param found as for reportHtml
 */
export function compact({ modelVersion, alleles, node, date, parts }) {
  const rowOf = (row) => {
    const state = row.notRun ?? (row.pass ? undefined : 'fail');
    return [
      row.name,
      row.kind[0],
      short(row.expected),
      short(row.observed),
      brief(row.standardError),
      brief(row.z),
      ...(state === undefined ? [] : [state]),
    ];
  };
  return {
    modelVersion,
    alleles,
    node,
    date,
    parts: parts.map(({ name, rows }) => ({
      name,
      about: about(ABOUT, name),
      seeds: about(SEEDS, name),
      rows: rows.map(rowOf),
    })),
  };
}

/**
 * The file that the Model screen is built with: part of the sources, so that a reader sees the run that was looked at.
 */
const PUBLISHED = fileURLToPath(new URL('../../src/views/model/verification.json', import.meta.url));

/** @throws Error when a check failed: such a run is not what the page should rest on. */
export function publish(found, path = PUBLISHED) {
  const failed = found.parts.flatMap(({ rows }) => rows).filter((row) => stateOf(row) === 'fail');
  if (failed.length > 0)
    throw new Error(`not published: ${failed.length} checks failed, the first is ${failed[0].name}`);
  const { parts, ...rest } = compact(found);
  const lines = parts.map(
    ({ rows, ...part }) =>
      `{${JSON.stringify(part).slice(1, -1)},"rows":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}]}`,
  );
  writeFileSync(path, `{${JSON.stringify(rest).slice(1, -1)},"parts":[\n${lines.join(',\n')}]}\n`);
  return path;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv[2] === '--publish') {
  const from = process.argv[3] ?? fileURLToPath(new URL('../.out/verify.json', import.meta.url));
  console.log(`written: ${publish(JSON.parse(readFileSync(from, 'utf8')))}`);
}
