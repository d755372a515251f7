import type { PersonFindings } from '../../shared/analysis/data/findings';
import { formatList } from '../../shared/lib/format-text';
import { formatDay, formatDuration } from '../../shared/lib/format-time';
import { text } from '../../shared/strings/text';
import { Breakdown } from '../components/Breakdown';
import { useToday } from '../state/clock';
import { useDocument } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { roleLabel, stateLabel } from '../state/ui-labels';

const RINGS = ['your closest five', 'your closest fifteen', 'your closest fifty', 'beyond your closest fifty'] as const;

/** What the sentences rest on, opened on demand, with the source of each measure. */
export function PersonBreakdown({ found }: { readonly found: PersonFindings }) {
  const today = useToday((state) => state.day);
  const clusters = useFindings((state) => state.clusters);
  const { interests, memberships } = useDocument((state) => state.network);
  const isUncertain = useFindings((state) => state.uncertain.has(found.id));
  const isMeant = memberships.has(found.id);
  const cluster = found.cluster ? clusters.get(found.cluster) : undefined;
  const second = found.secondCluster ? clusters.get(found.secondCluster.id) : undefined;
  const facts: readonly (readonly [label: string, value: string, source: string])[] = [
    [
      'Closeness by the journal',
      `${RINGS[found.ring]}${found.peakRing < found.ring ? `, once among ${RINGS[found.peakRing]}` : ''}`,
      'Tie strength: contact-days, forgotten slowly (Granovetter 1973; Anderson & Schooler 1991)',
    ],
    ['Contact-days', text('common.days', { count: found.contactDays }), 'Days with contact, not messages (Ureña-Carrión 2020)'],
    ['Last contact', found.lastContact ? formatDay(found.lastContact, today) : 'none logged', 'Your journal'],
    [
      'Usual rhythm',
      found.usualDays === null ? 'not known yet' : `about every ${formatDuration(found.usualDays)}`,
      'Mean interval, drawn to your own habit',
    ],
    [
      'In touch again?',
      [describeLikelihood(found.pAlive), describeRevival(found.returnRate)].filter(Boolean).join('; '),
      'BG/NBD probability (Fader, Hardie & Lee 2005), read by what came true in your own journal',
    ],
    ['State', stateLabel(found.state), 'Dormant: Levin, Walter & Murnighan 2011'],
    ['Role', roleLabel(found.role), 'Local bridge: Granovetter 1973; overlap: Onnela 2007'],
    ['Known ties', text('person.knownTies', { count: found.knownTies }), 'Seen together in your journal, or stated by you'],
    [
      'Cluster',
      [
        cluster?.label,
        second && found.secondCluster ? `and partly ${second.label}` : '',
        isMeant ? 'where you put them' : isUncertain ? 'uncertain' : '',
      ]
        .filter(Boolean)
        .join(', ') || 'none',
      isMeant
        ? 'Said by you'
        : 'Leiden (Traag 2019); uncertain: with these people in fewer than 6 of 10 runs with a tenth of the ties left out',
    ],
    [
      'Cares about',
      formatList(found.interests.slice(0, 6).map((id) => interests.get(id)?.name ?? '')) || 'nothing noted',
      'Declared, or talked about twice',
    ],
  ];
  return <Breakdown title="How Kith sees this tie" rows={facts.map(([label, value, source]) => ({ label, value, source }))} />;
}

/** "3 in 10 ties as quiet as this came back within three months" */
function describeRevival(share: number | null): string {
  if (share === null) return '';
  const inTen = Math.round(10 * share);
  const many = inTen <= 0 ? 'hardly any' : inTen >= 10 ? 'nearly all' : `${inTen} in 10`;
  return `${many} as quiet as this were in touch within three months`;
}

function describeLikelihood(pAlive: number | null): string {
  if (pAlive === null) return 'too little contact to say';
  if (pAlive >= 0.8) return 'very likely';
  if (pAlive >= 0.5) return 'likely';
  if (pAlive >= 0.25) return 'uncertain';
  return 'unlikely, without a nudge';
}
