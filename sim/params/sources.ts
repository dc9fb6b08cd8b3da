/**
 * How a source was seen. *text*: numbers were read in the paper itself. *abstract*: only its summary was read.
 * *secondary*: told by another paper or page. *not read*: it exists and is known, and nobody here has opened it.
 */
export type Seen = 'text' | 'abstract' | 'secondary' | 'not read';

/** Where a number or a finding comes from. */
export interface Source {
  /** What tables and findings call it. */
  readonly label: string;
  /** First authors as printed; null where the study is not named in what was seen, or where it is no publication. */
  readonly authors: string | null;
  readonly year: number | null;
  readonly title?: string;
  /** Journal with volume and first page, as far as they could be confirmed; null where they could not. */
  readonly journal: string | null;
  /** Null where it could not be confirmed in a public document. */
  readonly doi: string | null;
  /** Null for what is no publication: an assumption, a teaching device. */
  readonly seen: Seen | null;
  /** What of it was used, and what was not read or not found in it. */
  readonly note?: string;
}

const choice = { authors: null, year: null, journal: null, doi: null, seen: null } as const;
const unnamed = { authors: null, year: null, journal: null, doi: null, seen: 'secondary' } as const;
const abstract = { seen: 'abstract' } as const;

/** Where numbers and findings come from, by name. Nothing here is from memory: what could not be confirmed is null. */
export const SOURCES = {
  design: { ...choice, label: 'Assumed for this model' },
  teaching: { ...choice, label: 'Teaching device' },
  // Voles.
  'danoff-2021': {
    label: 'Danoff et al. 2021',
    authors: 'Danoff JS, Wroblewski KL, Graves AJ, et al.',
    year: 2021,
    journal: 'Clinical Epigenetics 13:23',
    title: 'Genetic, epigenetic, and environmental factors controlling oxytocin receptor gene expression',
    doi: '10.1186/s13148-021-01017-5',
    seen: 'text',
    note: 'Means and spreads of single sites, and how alike litter-mates were, were not found.',
  },
  'perkeybile-2019': {
    ...abstract,
    label: 'Perkeybile et al. 2019',
    authors: 'Perkeybile AM, Carter CS, Wroblewski KL, et al.',
    year: 2019,
    journal: 'Psychoneuroendocrinology 99:128',
    title: 'Early nurture epigenetically tunes the oxytocin receptor',
    doi: '10.1016/j.psyneuen.2018.08.037',
    note: 'Open as PMC6231974. The coefficients of its Table 1 were seen in a secondary source; means and spreads of the sites were not found.',
  },
  'kenkel-2019': {
    ...abstract,
    label: 'Kenkel et al. 2019 (counter-evidence)',
    authors: 'Kenkel WM, et al.',
    year: 2019,
    journal: 'Science Advances 5:eaav2244',
    title: 'Behavioral and epigenetic consequences of oxytocin treatment at birth',
    doi: '10.1126/sciadv.aav2244',
    note: 'Open as PMC6494504.',
  },
  'perkeybile-2013': {
    ...abstract,
    label: 'Perkeybile et al. 2013',
    authors: 'Perkeybile AM, et al.',
    year: 2013,
    journal: 'Frontiers in Behavioral Neuroscience 7',
    title: 'Natural variation in early parental care correlates with social behaviors in adolescent prairie voles',
    doi: '10.3389/fnbeh.2013.00021',
    note: '24 pairs ranked by contact; order only.',
  },
  'perkeybile-2015': {
    ...abstract,
    label: 'Perkeybile et al. 2015',
    authors: 'Perkeybile AM, Delaney-Busch N, Hartman S, Grimm KJ, Bales KL',
    year: 2015,
    journal: 'Frontiers in Behavioral Neuroscience 9:191',
    title:
      'Intergenerational transmission of alloparental behavior and oxytocin and vasopressin receptor distribution in the prairie vole',
    doi: '10.3389/fnbeh.2015.00191',
  },
  'perkeybile-bales-2015': {
    ...abstract,
    label: 'Perkeybile & Bales 2015 (counter-evidence)',
    authors: 'Perkeybile AM, Bales KL',
    year: 2015,
    journal: 'Physiology & Behavior 147:149',
    title:
      'Early rearing experience is associated with vasopressin immunoreactivity but not reactivity to an acute non-social stressor in the prairie vole',
    doi: '10.1016/j.physbeh.2015.04.024',
  },
  'perkeybile-bales-isolation': {
    ...abstract,
    label: 'Perkeybile & Bales 2015, isolation',
    authors: 'Perkeybile AM, Bales KL',
    year: 2015,
    journal: 'Behavioural Brain Research 283:37',
    title:
      'Early rearing experience is related to altered aggression and vasopressin production following chronic social isolation in the prairie vole',
    doi: '10.1016/j.bbr.2015.01.025',
  },
  'ahern-young-2009': {
    ...abstract,
    label: 'Ahern & Young 2009',
    authors: 'Ahern TH, Young LJ',
    year: 2009,
    journal: 'Frontiers in Behavioral Neuroscience 3:17',
    title:
      'The impact of early life family structure on adult social attachment, alloparental behavior, and the neuropeptide systems regulating affiliative behaviors in the monogamous prairie vole',
    doi: '10.3389/neuro.08.017.2009',
  },
  'ahern-2011': {
    ...abstract,
    label: 'Ahern et al. 2011',
    authors: 'Ahern TH, Hammock EAD, Young LJ',
    year: 2011,
    journal: 'Developmental Psychobiology',
    title:
      'Parental division of labor, coordination, and the effects of family structure on parenting in monogamous prairie voles',
    doi: '10.1002/dev.20498',
    note: 'Direction only.',
  },
  'kelly-2020': {
    ...abstract,
    label: 'Kelly et al. 2020',
    authors: 'Kelly AM, Ong JY, Witmer RA, Ophir AG',
    year: 2020,
    journal: 'Science Advances 6:eabb9116',
    title:
      'Paternal deprivation impairs social behavior putatively via epigenetic modification to lateral septum vasopressin receptor',
    doi: '10.1126/sciadv.abb9116',
  },
  'king-2016': {
    ...abstract,
    label: 'King et al. 2016',
    authors: 'King LB, Walum H, Inoue K, Eyrich NW, Young LJ',
    year: 2016,
    journal: 'Biological Psychiatry',
    title: 'Variation in the oxytocin receptor gene predicts brain region–specific expression and social attachment',
    doi: '10.1016/j.biopsych.2015.12.008',
  },
  'berendzen-2023': {
    ...abstract,
    label: 'Berendzen et al. 2023 (counter-evidence)',
    authors: 'Berendzen KM, Sharma R, Mandujano MA, et al.',
    year: 2023,
    journal: 'Neuron 111:787',
    title: 'Oxytocin receptor is not required for social attachment in prairie voles',
    doi: '10.1016/j.neuron.2022.12.011',
  },
  handling: {
    ...unnamed,
    label: 'Handling and helping, study not named',
    note: 'Of males handled in their first week about 80 % helped with young, of unhandled ones 6 to 45 %.',
  },
  // Dishes, drugs, models.
  'kusui-2001': {
    ...abstract,
    label: 'Kusui et al. 2001',
    authors: 'Kusui C, et al.',
    year: 2001,
    journal: 'Biochemical and Biophysical Research Communications 289:681',
    doi: '10.1006/bbrc.2001.6024',
    title: 'DNA methylation of the human oxytocin receptor gene promoter regulates tissue-specific gene suppression',
    note: 'Liver tumour cells in culture: 30.6 % of reporter activity remained, 68.0 % without the MT2 stretch.',
  },
  'black-leff-1983': {
    ...abstract,
    label: 'Black & Leff 1983',
    authors: 'Black JW, Leff P',
    year: 1983,
    journal: 'Proceedings of the Royal Society of London B 220:141',
    title: 'Operational models of pharmacological agonism',
    doi: '10.1098/rspb.1983.0093',
  },
  'haerter-2014': {
    label: 'Haerter et al. 2014 (model class)',
    authors: 'Haerter JO, Lövkvist C, Dodd IB, Sneppen K',
    year: 2014,
    journal: 'Nucleic Acids Research 42:2235',
    seen: 'secondary',
    title: 'Collaboration between CpG sites is needed for stable somatic inheritance of DNA methylation states',
    doi: '10.1093/nar/gkt1235',
    note: 'The class of model, not its numbers.',
  },
  // Rats.
  'weaver-2004': {
    ...abstract,
    label: 'Weaver et al. 2004 (shape only, contested)',
    authors: 'Weaver ICG, Cervoni N, Champagne FA, et al.',
    year: 2004,
    journal: 'Nature Neuroscience 7:847',
    title: 'Epigenetic programming by maternal behavior',
    doi: '10.1038/nn1276',
    note: 'Glucocorticoid receptor, first-week window; later work did not always find it.',
  },
  'meaney-szyf-2005': {
    ...abstract,
    label: 'Meaney & Szyf 2005 (shape only, contested)',
    authors: 'Meaney MJ, Szyf M',
    year: 2005,
    journal: null,
    doi: null,
    note: 'Review of the same rat findings: no gap at birth, a gap between the first and the sixth day, flat to adulthood.',
  },
  'beery-2016': {
    ...abstract,
    label: 'Beery et al. 2016 (counter-evidence)',
    authors: 'Beery AK, McEwen LM, MacIsaac JL, Francis DD, Kobor MS',
    year: 2016,
    journal: 'Hormones and Behavior 77:42',
    title: 'Natural variation in maternal care and cross-tissue patterns of oxytocin receptor gene methylation in rats',
    doi: '10.1016/j.yhbeh.2015.05.022',
  },
  // People.
  'depression-sensitivity': {
    ...abstract,
    label: 'Bernard et al. 2018',
    authors: 'Bernard K, Nissim G, Vaccaro S, Harris JL, Lindhiem O',
    year: 2018,
    journal: 'Attachment & Human Development 20:578',
    title: 'Association between maternal depression and maternal sensitivity from birth to 12 months: a meta-analysis',
    doi: '10.1080/14616734.2018.1430839',
    note: 'r = -0.16 over 48 studies, 4,934 families.',
  },
  programmes: {
    ...abstract,
    label: 'Bakermans-Kranenburg et al. 2003',
    authors: 'Bakermans-Kranenburg MJ, van IJzendoorn MH, Juffer F',
    year: 2003,
    journal: 'Psychological Bulletin 129:195',
    title: 'Less is more: meta-analyses of sensitivity and attachment interventions in early childhood',
    doi: '10.1037/0033-2909.129.2.195',
    note: 'Randomised programmes: d = 0.33 on sensitivity.',
  },
  'li-2017': {
    ...abstract,
    label: 'Li et al. 2017',
    authors: 'Li T, Chen X, Mascaro J, Haroon E, Rilling JK',
    year: 2017,
    journal: 'Hormones and Behavior 93:193',
    title: 'Intranasal oxytocin, but not vasopressin, augments neural responses to toddlers in human fathers',
    doi: '10.1016/j.yhbeh.2017.01.006',
    note: '30 fathers, 24 IU in 15 of them; direction only.',
  },
  'feldman-2010': {
    ...abstract,
    label: 'Feldman et al. 2010',
    authors: 'Feldman R, Gordon I, Schneiderman I, Weisman O, Zagoory-Sharon O',
    year: 2010,
    journal: 'Psychoneuroendocrinology 35:1133',
    title:
      'Natural variations in maternal and paternal care are associated with systematic changes in oxytocin following parent-infant contact',
    doi: '10.1016/j.psyneuen.2010.01.013',
    note: '71 mothers and 41 fathers; order only.',
  },
  'vittner-2018': {
    ...abstract,
    label: 'Vittner et al. 2018',
    authors: 'Vittner D, McGrath J, Robinson JA, et al.',
    year: 2018,
    journal: 'Biological Research for Nursing 20:54',
    title: 'Increase in oxytocin from skin-to-skin contact enhances development of parent-infant relationship',
    doi: '10.1177/1099800417735633',
  },
  'plasma-half-life': {
    ...unnamed,
    label: 'Plasma oxytocin, 3 to 5 min, study not named',
    note: 'Half-life of oxytocin in plasma: 3 to 5 minutes; 4 is the middle of that range.',
  },
  suckling: {
    ...abstract,
    label: 'Uvnäs-Moberg et al. 2020',
    authors: 'Uvnäs-Moberg K, Ekström-Bergström A, Buckley S, et al.',
    year: 2020,
    journal: 'PLoS ONE 15:e0235806',
    title: 'Maternal plasma levels of oxytocin during breastfeeding: a systematic review',
    doi: '10.1371/journal.pone.0235806',
    note: 'About 20 minutes of release, early on in 5 pulses per 10 minutes; their height is assumed.',
  },
  'nasal-cortisol': {
    ...abstract,
    label: 'Cardoso et al. 2014',
    authors: 'Cardoso C, Kingdon D, Ellenbogen MA',
    year: 2014,
    journal: 'Psychoneuroendocrinology 49:161',
    title:
      'A meta-analytic review of the impact of intranasal oxytocin administration on cortisol concentrations during laboratory tasks',
    doi: '10.1016/j.psyneuen.2014.07.014',
    note: 'g = -0.15 overall, not distinguishable from 0; -0.43 [-0.84, -0.03] under strong stressors. The order sets the form, the size is assumed.',
  },
  'krol-2019': {
    ...abstract,
    label: 'Krol et al. 2019',
    authors: 'Krol KM, Moulder RG, Lillard TS, Grossmann T, Connelly JJ',
    year: 2019,
    journal: 'Science Advances 5:eaay0680',
    title: 'Epigenetic dynamics in infancy and the impact of maternal engagement',
    doi: '10.1126/sciadv.aay0680',
    note: 'Open as PMC6795517. Direction only: its coefficients, means and spreads are published there and were not read.',
  },
  'krol-puglia-2019': {
    label: 'Krol, Puglia et al. 2019',
    authors: 'Krol KM, Puglia MH, Morris JP, Connelly JJ, Grossmann T',
    year: 2019,
    journal: 'Developmental Cognitive Neuroscience 37:100648',
    seen: 'secondary',
    title:
      'Epigenetic modification of the oxytocin receptor gene is associated with emotion processing in the infant brain',
    doi: '10.1016/j.dcn.2019.100648',
    note: 'Open as PMC6969294. Saliva with blood, its figure 2: r = 0.74 (n 142) and 0.77 (n 179), as told in a secondary source.',
  },
  'ellis-2021': {
    ...abstract,
    label: 'Ellis et al. 2021 (counter-evidence)',
    authors: 'Ellis BJ, Horn AJ, Carter CS, van IJzendoorn MH, Bakermans-Kranenburg MJ',
    year: 2021,
    journal: 'Clinical Psychology Review 86:101985',
    title:
      'Developmental programming of oxytocin through variation in early-life stress: four meta-analyses and a theoretical reinterpretation',
    doi: '10.1016/j.cpr.2021.101985',
    note: 'Early adversity with methylation of the receptor gene: r = 0.02. All four meta-analyses together hold 7,319 people; how many of them belong to this one was not read.',
  },
  'muller-2023': {
    label: 'Müller et al. 2023 (counter-evidence)',
    authors: 'Müller S, Sicorello M, Moser D, et al.',
    year: 2023,
    journal: 'Translational Psychiatry 13',
    seen: 'secondary',
    title:
      'The DNA methylation landscape of the human oxytocin receptor gene (OXTR): data-driven clusters and their relation to gene expression and childhood adversity',
    doi: '10.1038/s41398-023-02548-6',
  },
  'lee-six-2018': {
    ...abstract,
    label: 'Lee-Six et al. 2018',
    authors: 'Lee-Six H, et al.',
    year: 2018,
    journal: 'Nature 561:473',
    title: 'Population dynamics of normal human blood inferred from somatic mutations',
    doi: '10.1038/s41586-018-0497-0',
  },
  'maud-2018': {
    ...abstract,
    label: 'Maud et al. 2018',
    authors: 'Maud C, Ryan J, McIntosh JE, Olsson CA',
    year: 2018,
    journal: 'BMC Psychiatry 18:154',
    title:
      'The role of oxytocin receptor gene (OXTR) DNA methylation (DNAm) in human social and emotional functioning: a systematic narrative review',
    doi: '10.1186/s12888-018-1740-9',
    note: '19 studies, mixed results.',
  },
  'unternaehrer-2012': {
    ...abstract,
    label: 'Unternaehrer et al. 2012',
    authors: 'Unternaehrer E, Luers P, Mill J, et al.',
    year: 2012,
    journal: 'Translational Psychiatry 2:e150',
    title: 'Dynamic changes in DNA methylation of stress-associated genes (OXTR, BDNF) after acute psychosocial stress',
    doi: '10.1038/tp.2012.77',
  },
  'assay-924': {
    ...unnamed,
    label: 'Tables of 110 mothers, study not named',
    note: 'Public result tables, blood cells of 110 mothers: at -924 mean 67.5 %, SD between persons 8.2, technical SD 3.3 points.',
  },
  'seltzer-2010': {
    label: 'Seltzer et al. 2010',
    authors: 'Seltzer LJ, Ziegler TE, Pollak SD',
    year: 2010,
    journal: 'Proceedings of the Royal Society B 277:2661',
    title: 'Social vocalizations can release oxytocin in humans',
    doi: '10.1098/rspb.2010.0567',
    seen: 'text',
    note: '61 stressed girls with contact, voice or no contact; order of the arms.',
  },
  'zak-2007': {
    ...abstract,
    label: 'Zak et al. 2007',
    authors: 'Zak PJ, Stanton AA, Ahmadi S',
    year: 2007,
    journal: 'PLoS ONE 2:e1128',
    title: 'Oxytocin increases generosity in humans',
    doi: '10.1371/journal.pone.0001128',
    note: '40 IU or placebo before splitting money with a stranger: 80 % more generous, no effect on a one-sided transfer.',
  },
  'nave-2015': {
    ...abstract,
    label: 'Nave et al. 2015 (counter-evidence)',
    authors: 'Nave G, Camerer C, McCullough M',
    year: 2015,
    journal: 'Perspectives on Psychological Science 10:772',
    title: 'Does oxytocin increase trust in humans? A critical review of research',
    doi: '10.1177/1745691615600138',
  },
  'declerck-2020': {
    ...abstract,
    label: 'Declerck et al. 2020 (counter-evidence)',
    authors: 'Declerck CH, Boone C, Pauwels L, Vogt B, Fehr E',
    year: 2020,
    journal: 'Nature Human Behaviour 4:646',
    title: 'A registered replication study on oxytocin and trust',
    doi: '10.1038/s41562-020-0878-x',
  },
} as const satisfies Record<string, Source>;

/** Names of the sources, such as 'danoff-2021'. */
export type SourceId = keyof typeof SOURCES;

/** A source by its name. @throws RangeError for a name that is not in the list. */
export function sourceOf(id: string): Source {
  const source: Source | undefined = Object.hasOwn(SOURCES, id) ? SOURCES[id as SourceId] : undefined;
  if (source === undefined) throw new RangeError(`no source is called ${id}`);
  return source;
}

/** Authors, year, title and journal as one citation, in English; empty where no publication is named. */
export function citationOf({ authors, year, title, journal }: Source): string {
  if (authors === null) return '';
  return [
    `${authors}${authors.endsWith('.') ? '' : '.'} (${year}).`,
    title === undefined ? '' : `${title}.`,
    journal === null ? '' : `${journal}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** What is said of how a source was seen, as word keys under `source.`; none for what is no publication. */
export function standingOf({ authors, doi, seen }: Source): readonly string[] {
  if (seen === null) return [];
  if (authors === null) return ['unnamed'];
  return [...(doi === null ? ['noJournal'] : []), `seen.${seen === 'not read' ? 'unread' : seen}`];
}
