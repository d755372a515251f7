/** What Kith's sentences about a tie rest on. */
import type { TieFindings } from '../../shared/analysis/data/findings';
import type { IsoDay } from '../../shared/model/day';
import type { PersonId } from '../../shared/model/ids';
import type { BreakdownRow } from '../components/Breakdown';
import { countOf, RELATION_WORDS, spokenDay } from '../components/format-words';

/** `ties`: all known ones; whom the two know is counted over them. */
export function tieRows(tie: TieFindings, ties: readonly TieFindings[], today: IsoDay): readonly BreakdownRow[] {
  const { both, either: knownToEither } = commonPeople(tie, ties);
  return [
    {
      label: 'Seen together',
      value: tie.together === 0 ? 'not in your journal' : countOf(tie.together, 'time', 'times'),
      source: 'Your journal; shared among those present (Newman 2001)',
    },
    {
      label: 'Last together',
      value: tie.lastTogether === null ? 'not logged' : spokenDay(tie.lastTogether, today),
      source: 'Your journal',
    },
    {
      label: 'Stated by you',
      value: tie.relations.length === 0 ? 'nothing' : tie.relations.map((relation) => RELATION_WORDS[relation]).join(', '),
      source: 'What you noted about the two',
    },
    {
      label: 'Known to both',
      value:
        knownToEither === 0
          ? 'nobody else is known to either'
          : `${both} of the ${countOf(knownToEither, 'other person', 'other people')} known to either`,
      source: 'Neighborhood overlap (Onnela and others 2007); you are left out',
    },
    ...(tie.isLocalBridge
      ? [
          {
            label: 'Way round without it',
            value: tie.span === null ? 'none within five steps' : `${tie.span} steps`,
            source: 'Span of a local bridge (Granovetter 1973)',
          },
        ]
      : []),
  ];
}

/** How many other people both know, and how many at least one of them does. */
function commonPeople({ a, b }: TieFindings, ties: readonly TieFindings[]): { readonly both: number; readonly either: number } {
  const known = (of: PersonId, notCounted: PersonId) =>
    new Set(ties.flatMap((tie) => (tie.a === of ? [tie.b] : tie.b === of ? [tie.a] : [])).filter((id) => id !== notCounted));
  const [ofA, ofB] = [known(a, b), known(b, a)];
  return { both: [...ofA].filter((id) => ofB.has(id)).length, either: new Set([...ofA, ...ofB]).size };
}
