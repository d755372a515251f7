/** What Kith measures, and the sources it goes back to. The texts are in shared/strings/en/help/measures.ts, the formulas in shared/analysis. */
import type { SourceKey } from './bibliography';

/** `measure`: its messages are `measures.<measure>` and `measures.<measure>Meaning`. */
export const MEASURES = [
  { measure: 'contactDays', sources: ['Ureña-Carrión 2020'] },
  { measure: 'tieStrength', sources: ['Granovetter 1973', 'Anderson & Schooler 1991', 'Vlahovic 2012'] },
  { measure: 'reciprocity', sources: ['Granovetter 1973', 'Raeder 2011'] },
  { measure: 'circles', sources: ['Mac Carron 2016'] },
  { measure: 'rhythm', sources: ['Navarro 2017'] },
  { measure: 'alive', sources: ['Fader 2005', 'Ayer 1955'] },
  { measure: 'states', sources: ['Navarro 2017', 'Levin 2011'] },
  { measure: 'coPresence', sources: ['Newman 2001'] },
  { measure: 'overlap', sources: ['Onnela 2007'] },
  { measure: 'span', sources: ['Granovetter 1973'] },
  { measure: 'redundancy', sources: ['Burt 1992'] },
  { measure: 'affinity', sources: ['Newman 2001', 'Tumminello 2011'] },
  { measure: 'clusters', sources: ['Newman & Girvan 2004', 'Traag 2019'] },
  { measure: 'stability', sources: ['Hubert & Arabie 1985'] },
  { measure: 'clusterName', sources: ['Monroe 2008'] },
  { measure: 'weeklyList', sources: ['Walter 2015', 'Adamic & Adar 2003', 'Carbonell & Goldstein 1998'] },
  { measure: 'counterfactual', sources: ['Wachter 2018'] },
  { measure: 'paths', sources: ['Pollack 1960'] },
  { measure: 'introductions', sources: ['Granovetter 1973', 'Burt 1992'] },
] as const satisfies readonly { readonly measure: string; readonly sources: readonly SourceKey[] }[];
