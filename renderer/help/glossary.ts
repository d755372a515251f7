/** The terms that a user meets, and the sources they come from. Their texts are in shared/strings/en/help/glossary.ts. */
import type { SourceKey } from './bibliography';

/** `term`: its messages are `glossary.<term>` and `glossary.<term>Meaning`. Null: a term of Kith's own. */
export const TERMS = [
  { term: 'network', source: null },
  { term: 'networkFolder', source: null },
  { term: 'journal', source: null },
  { term: 'entry', source: null },
  { term: 'tie', source: 'Granovetter 1973' },
  { term: 'strength', source: 'Granovetter 1973' },
  { term: 'weakTie', source: 'Rajkumar 2022' },
  { term: 'localBridge', source: 'Granovetter 1973' },
  { term: 'onlyLink', source: 'Burt 1992' },
  { term: 'embedded', source: 'Onnela 2007' },
  { term: 'coolingFading', source: null },
  { term: 'dormant', source: 'Levin 2011' },
  { term: 'fadingBridge', source: 'Burt 2002' },
  { term: 'family', source: 'Roberts & Dunbar 2011' },
  { term: 'interest', source: 'Breiger 1974' },
  { term: 'circle', source: null },
  { term: 'cluster', source: 'Traag 2019' },
  { term: 'detail', source: null },
  { term: 'graph', source: null },
  { term: 'egoNetwork', source: null },
  { term: 'path', source: null },
  { term: 'reconnectList', source: null },
  { term: 'snoozed', source: null },
  { term: 'changeLog', source: null },
  { term: 'backup', source: null },
  { term: 'conflictCopy', source: null },
  { term: 'previousSnapshot', source: null },
  { term: 'quarantined', source: null },
] as const satisfies readonly { readonly term: string; readonly source: SourceKey | null }[];
