/** Where numbers come from. Entries named by the parameter table; full references for the Model screen and MODEL.md. */
export const SOURCES = {
  design: { label: 'Assumed for this model', reference: '' },
  teaching: { label: 'Teaching device', reference: '' },
  'danoff-2021': {
    label: 'Danoff et al. 2021',
    reference: 'Danoff JS, Wroblewski KL, Graves AJ, et al. (2021). Clinical Epigenetics 13:23.',
  },
  'perkeybile-2019': {
    label: 'Perkeybile et al. 2019',
    reference: 'Perkeybile AM, Carter CS, Wroblewski KL, et al. (2019). Psychoneuroendocrinology 99:128.',
  },
  'perkeybile-2013': {
    label: 'Perkeybile et al. 2013',
    reference: 'Perkeybile AM, et al. (2013): 24 prairie vole pairs ranked by contact; order only.',
  },
  'perkeybile-2015': {
    label: 'Perkeybile et al. 2015',
    reference: 'Perkeybile AM, et al. (2015): prairie voles fostered at birth; helping follows the rearing parents, receptor binding of daughters tends to follow the mother who bore them.',
  },
  'ahern-2011': {
    label: 'Ahern & Young 2009; Ahern et al. 2011',
    reference: 'Ahern TH, Young LJ (2009); Ahern TH, et al. (2011): single-mother and biparental prairie voles; direction only.',
  },
  'king-2016': {
    label: 'King et al. 2016',
    reference: 'King LB, Walum H, Inoue K, Eyrich NW, Young LJ (2016). Biological Psychiatry.',
  },
  'kusui-2001': {
    label: 'Kusui et al. 2001',
    reference: 'Kusui C, et al. (2001): methylated promoter constructs in cell culture; 30.6 % of reporter activity remained.',
  },
  'black-leff-1983': {
    label: 'Black & Leff 1983',
    reference: 'Black JW, Leff P (1983): operational models of pharmacological agonism.',
  },
  'haerter-2014': {
    label: 'Haerter et al. 2014 (model class)',
    reference: 'Haerter JO, et al. (2014): collaboration between CpG sites; the class of model, not its numbers.',
  },
  'weaver-2004': {
    label: 'Weaver et al. 2004 (shape only, contested)',
    reference: 'Weaver ICG, et al. (2004): rat glucocorticoid receptor, first-week window; later work did not always find it.',
  },
  'meaney-szyf-2005': {
    label: 'Meaney & Szyf 2005 (shape only, contested)',
    reference: 'Meaney MJ, Szyf M (2005): review of the same rat findings; no gap at birth, a gap between the first and the sixth day, flat to adulthood.',
  },
  'beery-2016': {
    label: 'Beery et al. 2016 (counter-evidence)',
    reference: 'Beery AK, et al. (2016): rats of high and low licking mothers; no difference in Oxtr methylation in the brain, the opposite one in blood.',
  },
  'depression-sensitivity': {
    label: 'Meta-analysis, 48 studies',
    reference: 'Caregiver depression and sensitivity: r = -0.16 over 48 studies, 4,934 families. Level of the effect only.',
  },
  programmes: {
    label: 'Meta-analysis of programmes',
    reference: 'Programmes for sensitive care: d = 0.33 on sensitivity.',
  },
  'li-2017': {
    label: 'Li et al. 2017',
    reference: 'Li T, et al. (2017): 24 IU intranasal oxytocin in 30 fathers; direction only.',
  },
  'feldman-2010': {
    label: 'Feldman et al. 2010',
    reference: 'Feldman R, et al. (2010): 71 mothers and 41 fathers at play with their infants; order only.',
  },
  'plasma-half-life': {
    label: 'Plasma oxytocin, 3 to 5 min',
    reference: 'Published range of the half-life of oxytocin in plasma: 3 to 5 minutes; 4 is its middle.',
  },
  suckling: {
    label: 'Pulses while suckling',
    reference: 'About 5 pulses of oxytocin per 10 minutes of suckling, for about 20 minutes; their height is assumed.',
  },
  'nasal-cortisol': {
    label: 'Meta-analysis of intranasal oxytocin and cortisol',
    reference: 'Intranasal oxytocin and cortisol: g = -0.15 overall, -0.43 [-0.84, -0.03] under strong stressors. The order sets the form, the size is assumed.',
  },
  'krol-2019': {
    label: 'Krol et al. 2019',
    reference: 'Krol KM, Moulder RG, Lillard TS, Grossmann T, Connelly JJ (2019). Science Advances 5:eaay0680. Direction; coefficients were not found.',
  },
  'maud-2018': {
    label: 'Maud et al. 2018',
    reference: 'Maud C, et al. (2018): 19 studies of OXTR methylation and social function, mixed results.',
  },
  'assay-924': {
    label: 'Public tables, 110 mothers',
    reference: 'Blood cells of 110 mothers, public result tables: at -924 mean 67.5 %, SD between persons 8.2, technical SD 3.3 points.',
  },
  'seltzer-2010': {
    label: 'Seltzer et al. 2010',
    reference: 'Seltzer LJ, Ziegler TE, Pollak SD (2010): 61 stressed girls, contact, voice or no contact; order of the arms.',
  },
  'zak-2007': {
    label: 'Zak et al. 2007',
    reference: 'Zak PJ, Stanton AA, Ahmadi S (2007): oxytocin or placebo before splitting money with a stranger; about 80 % more generous, no effect on a one-sided transfer.',
  },
} as const;

/** Names of the sources, such as 'danoff-2021'. */
export type SourceId = keyof typeof SOURCES;
