import { FIT_IDS } from '../calibrate/procedure.ts';
import { MOST_SEATS } from '../classroom/code.ts';
import { TABLE_LIMITS } from '../data/table.ts';
import { LONGEST_FILE } from '../params/codec/file.ts';
import { STUDY_ENTRIES, STUDY_KINDS, type StudyKind } from '../params/studies.ts';
import type { ParameterEntry } from '../params/types.ts';
import { flagOf } from './study.ts';

const WIDTH = 118;
const INDENT = 16;

function rangeOf(entry: ParameterEntry): string {
  if (entry.kind === 'boolean') return 'true|false';
  return entry.kind === 'choice' ? entry.domain.join('|') : `${entry.domain[0]}..${entry.domain[1]}`;
}

/** The options of one study with their limits, broken into lines. */
function designOf(kind: StudyKind): string {
  const options = (STUDY_ENTRIES[kind] as readonly ParameterEntry[]).map(
    (entry) => `--${flagOf(entry.id)} ${rangeOf(entry)}`,
  );
  const lines: string[] = [];
  for (const option of options) {
    if (lines.length > 0 && lines.at(-1)!.length + option.length + 2 <= WIDTH - INDENT)
      lines.push(`${lines.pop()}  ${option}`);
    else lines.push(option);
  }
  return lines.map((line, i) => `${(i === 0 ? `    ${kind}` : '').padEnd(INDENT)}${line}`).join('\n');
}

const DESIGNS = STUDY_KINDS.map(designOf).join('\n');

export const HELP = `tend: care in, cells open and close, curves answer.

tend run SCENARIO.json|-      simulate a litter and print a table, one row a day
    --seed TEXT  --siblings N (1-1000)  --cells N (1-1000000)  --days N (1-3650)
    --set ID=VALUE            change a parameter; may be repeated
    --format csv|ndjson|json  csv unless said otherwise
    --out FILE                write there and print only the checksum; - is standard output, as without it
    --threads 1|2|auto        auto takes 2 for more than about a second of work; results are the same
tend cell SCENARIO.json       one cell's marks and receptors by day, and its dated changes
    --individual N  --cell N  counted from 0; 0 unless said otherwise
    --twin OTHER.json         adds its story beside the same cell of another scenario with the same seed, cells and
                              sites: when they parted, what turned its life, and the odds of that under both
    --until DAY               how far the story goes; the last day unless said otherwise
    --format text|json
tend day SCENARIO.json|-      a family's day, one row a minute: oxytocin and cortisol of each, bouts and who is away
    --day D                   0 unless said otherwise
    --seed TEXT  --cells N  --days N  --set ID=VALUE  --out FILE
    --format csv|json
    --bout GIVER:CHANNEL:N    in place of the day, what one bout of it does, such as dam:licking:1: the life with it
                              and the life without it, under the same luck; --format text|json
tend saliva SCENARIO.json|-   brain and saliva of the same pups or children at the site that stands for -924, true and
                              as an assay reads them, one row for each of them and each day
    --seed TEXT  --siblings N  --cells N  --days N  --set ID=VALUE  --out FILE  --format csv|json
tend sweep WORLD.json|-       one slider, or two, taken through their values: one row a point
    --x PARAM=FROM:TO:STEP    or PARAM=A,B,C; --y for a second one; any number that "tend describe" lists
    --outcome methylation|hemimethylated|closedCopies|receptors|response  --day D (the last)
    --replicates N            families at each point, 20; the first pup or child of families 0 to N-1, the same with the
                              same luck at every point, so that differences between points are care and never the draw
    --cells N                 of each replicate, 256 unless the world has fewer: luck of 256 cells is less than a point
    --seed TEXT  --days N  --set ID=VALUE  --out FILE  --format csv|json  --threads 1|2|auto
    Points that the model refuses stay in the table with the reason; the exit code is then 2.
tend sweep DESIGN.csv|-       a table of worlds, one row each: columns are parameters, and preset, seed, days, siblings,
                              cells; empty cells and NA leave what was there. Prints the last row of "tend run" and its
                              checksum; --decimal and --missing as under tend stats
    --base WORLD.json         what rows start from; the both-parents preset unless said otherwise
    --shard I/N               only the I-th of N parts; the outputs of all parts, laid end to end, are the whole
    --seed TEXT  --siblings N  --cells N  --days N  --set ID=VALUE  --out FILE  --format csv|ndjson
    Rows that fail are named by their line, and the others go on; the exit code is then 2.
tend lineage STUDY.json|-     family lines from founders with much and with little care, one row a line and generation
tend stress-test STUDY.json|- stressed children with contact, a voice or neither, one row a child and minute
tend giving STUDY.json|-      grown-ups split a stake after oxytocin or a placebo, one row a person
tend experiment STUDY.json|-  an infant cohort or a vole trial as the page runs it, one row a family or an animal as read
    --truth FILE              writes what is true of each and of this world
    --set-a ID=VALUE  --event-a TYPE:NAME:FROM-TO:FIELD:VALUE  --set-b …  --event-b …
                              what an arm of a vole trial has of its own, such as --set-a family.support=0.2 and
                              --event-b separation:nap:5-12:hoursPerDay:4; may be repeated; rearing only, never a law
    --seed TEXT  --days N  --set ID=VALUE  --out FILE
    --format csv|json         both hold the summary; --threads 1|2|auto as above, giving needs none
${DESIGNS}
tend chain CASES.json|-       bare chains of marks against expected numbers
    --format text|json        json is the same file with "observed" in every case
    --seed TEXT               for cases without a seed of their own
tend calibrate                fits the calibrated parameters to the published figures again: what was moved, what it
                              was aimed at, what came out, how each figure answers, what the fit leans on
    --fit all|${FIT_IDS.join('|')}
    --size N (1-20)           how many seeds; 5 unless said otherwise, which takes some minutes
    --check                   only measures what the values in use give, with seeds that no fit has seen
    --seed TEXT               other seeds, of the fit or of the check alone
    --format text|json  --out FILE
tend stats TEST FILE.csv|-    what the page computes of its studies, of a table of your own, as JSON
    welch, anova              --y NUMBERS --x GROUPS
    paired                    --y NUMBERS --x NUMBERS, or --y NUMBERS --x WHICH --group WHO
    ols, correlation          --y NUMBERS --x COLUMN[,COLUMN]; of a correlation the first, the others held fixed; names are
                              compared with the first of them in the file
    mixed                     --y NUMBERS [--x COLUMN[,COLUMN]] --group LITTER; of two arms by litters' means where the
                              model finds no variance between litters, as on the page
    --litters same|own        litters named alike in two arms: one litter divided between them, or each arm's own
    --decimal point|comma|either
                              where a column does not show which mark parts decimals; either where both do
    --missing CODE[,CODE]     what means "not known" beside empty cells and NA among numbers; none: no code does
                              What can be read in two ways is refused, with the option that decides.
tend stats power              --d DIFFERENCE --n PER-ARM, or --r CORRELATION --n PAIRS; --alpha 0.05
tend stats adjust             --p P,P,… of several tests, once all of them are counted (Bonferroni, Holm, Benjamini-Hochberg)
tend lesson list              the lessons there are: number, id, title
tend lesson expect ID         what a lesson comes to over the seats of a made-up class, by the engine: its facts, and which
                              option of each question holds; takes up to some minutes
    --seats A-B               1-30 unless said otherwise; a file needs 30 of them or more
    --format file|json        file writes sim/lesson/expected/ID.json, or what --out says; json prints
tend lesson notes ID          notes for teachers, as Markdown; --out FILE
tend class FILE…|-            what a class handed in: tickets are found in any text (a chat, mails, a table of a form, class
                              files), their seats are run again, and each ticket gets one status; one line a ticket
    --code CODE               of the class; that of the class file, or of most tickets, unless said otherwise
    --seats N (1-${MOST_SEATS})         that were given out; those of the class file, or ${MOST_SEATS}
    --setup FILE              of a class of a teacher's own, as the page saved it: its tickets are run again by it
    --format csv|json         csv has one line of names; json has counts too, and all that a ticket says
    --out FILE  --threads 1|2|auto
tend class --serve            the site, and a place where a class hands in, on this machine: prints the link for pupils
                              and the one for you; npm run class does the same and builds first
    --lesson ID               draws a new class of that lesson; --code CODE serves a class that there is; --setup FILE
                              serves a class of a teacher's own, as the page saved it
    --host ADDRESS            127.0.0.1, which is this machine alone; 0.0.0.0 opens it to the network
    --port N  --out FILE      4180, and tend-class-CODE.tickets.txt: a line a ticket, only ever added to
    --minutes N               stops when nothing was handed in for so long; 180
    --name NAME               another name that this machine has on the network; may be repeated
    --folder FOLDER           the built site
tend presets [ID]             the ready-made worlds, or one of them as a scenario
tend describe [PARAM]         all parameters, or everything about one
tend --help, tend --version

A scenario is a JSON file as "tend presets both-parents" prints it, or as the page exports it. A study is
{ "schema": "tend.study/1", "kind": "lineage", "scenario": { … }, "design": { … } }; a plain scenario does as well.

CASES.json has two lists, each optional.
  course      alleles under constant care and stress: K c x0 kt rho care stress kappaCare kappaStress, and if wanted
              kd piAdult windowFullUntil windowEndsAt start (neutral, methylated, unmethylated) alleles (200000) seed,
              with "days" or "expected": [{ day, meanMethylatedStrandFraction, sdAcrossAlleles,
              fractionAllelesBelowHalf }]
  switching   alleles left alone for ever: K c x0 kt rho, and if wanted kd alleles (2000) seed, with any of
              stationaryMean stationarySd daysFromAllUnmethylatedToStrands70pct daysFromAllMethylatedToStrands30pct
              autocorrelationByLagDays. A collaborating chain (c 0.8) takes thousands of days to switch, so there
              2000 alleles take about 5 seconds, and more take longer in proportion.

Scenarios, studies and cases have up to ${LONGEST_FILE} characters, in UTF-8 or UTF-16.
Tables are CSV of up to ${TABLE_LIMITS.rows} rows and ${TABLE_LIMITS.bytes / 1_000_000} MB, parted by commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252.

A file is written whole or not at all, behind links, and never over what is read or where another result goes.
Exit code 0, 2 for input that is refused or a place that cannot be written (one line says why), 1 for a fault of Tend.
`;
