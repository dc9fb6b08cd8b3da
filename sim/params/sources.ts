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
} as const;

export type SourceId = keyof typeof SOURCES;
