/** Faults to plant before printing, one for each kind of sentence: with any of them the check must find sentences of that kind that are false. */
import type { PersonFindings } from '../../../shared/analysis/data/findings';
import type { ReconnectReason } from '../../../shared/analysis/suggestions/reconnect-reasons';
import type { IsoDay } from '../../../shared/model/day';
import type { LifeKind } from './made-lives';
import type { Perturbation } from './print/printed';

export interface PlantedFault {
  readonly what: string;
  readonly perturbation: Perturbation;
  /** Of the messages that turn false, one at least begins so. */
  readonly kind: string;
  /** Where there are such sentences; else `FAULTY_LIFE`. */
  readonly life?: LifeKind;
}

export const FAULTY_LIFE: LifeKind = 'plans and birthdays';

const ofRhythm =
  (change: (rhythm: Extract<PersonFindings['rhythm'], { gapDays: number }>) => Partial<typeof rhythm>) =>
  (person: PersonFindings): PersonFindings => {
    const { rhythm } = person;
    return 'gapDays' in rhythm ? { ...person, rhythm: { ...rhythm, ...change(rhythm) } } : person;
  };

const ofReasons =
  (change: (reason: ReconnectReason) => ReconnectReason): NonNullable<Perturbation['list']> =>
  (list) => ({ ...list, rows: list.rows.map((row) => ({ ...row, reasons: row.reasons.map(change) })) });

export const PLANTED_FAULTS: readonly PlantedFault[] = [
  { what: 'a day of contact more', perturbation: { person: (p) => ({ ...p, contactDays: p.contactDays + 1 }) }, kind: 'common.days' },
  {
    what: 'a silence half as long',
    perturbation: { person: ofRhythm(({ gapDays }) => ({ gapDays: gapDays / 2 })) },
    kind: 'analysis.rhythm',
  },
  {
    what: 'a usual interval twice as long',
    perturbation: { person: ofRhythm(({ usualDays }) => ({ usualDays: usualDays && 2 * usualDays })) },
    kind: 'analysis.rhythm',
  },
  {
    what: 'meetings where there were letters',
    perturbation: { person: (p) => (p.rhythm.kind === 'one-off' ? { ...p, rhythm: { ...p.rhythm, hasMet: !p.rhythm.hasMet } } : p) },
    kind: 'analysis.rhythm',
    life: 'bursts',
  },
  {
    what: 'fading instead of active',
    perturbation: { person: (p) => (p.state === 'active' ? { ...p, state: 'fading' } : p) },
    kind: 'labels.state',
  },
  {
    what: 'quiet people counted as cared for',
    perturbation: { person: (p) => (p.state === 'fading' || p.state === 'dormant' ? { ...p, state: 'active' } : p) },
    kind: 'circles.',
    life: 'ordinary',
  },
  {
    what: 'the last contact told as the first',
    perturbation: { person: (p) => (p.contactDays < 20 ? { ...p, firstContact: p.lastContact } : p) },
    kind: 'looking-back.firstTime',
    life: 'ordinary',
  },
  {
    what: 'a job with somebody else’s employer',
    perturbation: { newJob: (job) => ({ ...job, at: `${job.at} Ltd` }) },
    kind: 'looking-back.newJob',
    life: 'bursts',
  },
  { what: 'a circle nearer', perturbation: { person: (p) => (p.ring === 2 ? { ...p, ring: 0 } : p) }, kind: 'person-measures.ring' },
  {
    what: 'two in ten more',
    perturbation: { person: (p) => (p.returnShare?.low === 3 ? { ...p, returnShare: { ...p.returnShare, low: 5, high: 9 } } : p) },
    kind: 'person-measures.shareBetween',
  },
  {
    what: 'nearly all in place of most',
    perturbation: { person: (p) => (p.returnShare?.low === 5 ? { ...p, returnShare: { ...p.returnShare, low: 8, high: 10 } } : p) },
    kind: 'person-measures.shareMore',
  },
  {
    what: 'a bridge to somebody of one’s own group',
    perturbation: {
      findings: (all) => {
        const tie = all.ties.find(({ isLocalBridge, overlap }) => !isLocalBridge && overlap > 0.2);
        const isEnd = ({ id }: PersonFindings) => id === tie?.a;
        return { ...all, people: all.people.map((p) => (tie && isEnd(p) ? { ...p, roleReason: { kind: 'local-bridge', to: tie.b } } : p)) };
      },
    },
    kind: 'analysis.roleLocalBridge',
  },
  {
    what: 'an only contact in a group of many',
    perturbation: {
      findings: (all) => ({
        ...all,
        people: all.people.map((p) =>
          p.cluster === null ? p : { ...p, roleReason: { kind: 'sole-link', cluster: p.cluster, isOnlyContact: true } },
        ),
      }),
    },
    kind: 'analysis.roleOnlyLink',
  },
  { what: 'once more together', perturbation: { tie: (t) => ({ ...t, together: t.together + 1 }) }, kind: 'analysis.together' },
  {
    what: 'one more at the largest gathering',
    perturbation: { tie: (t) => ({ ...t, largest: t.largest + 1 }) },
    kind: 'analysis.together',
  },
  { what: 'nobody in common', perturbation: { tie: (t) => ({ ...t, isLocalBridge: true, occasions: 3 }) }, kind: 'tie.bridge' },
  { what: 'twice the overlap', perturbation: { tie: (t) => ({ ...t, overlap: t.overlap + 0.35 }) }, kind: 'tie.share' },
  {
    what: 'one more who shares it',
    perturbation: {
      findings: (all) => ({
        ...all,
        clusters: all.clusters.map((c) => ('count' in c.reason ? { ...c, reason: { ...c.reason, count: c.reason.count - 1 } } : c)),
      }),
    },
    kind: 'analysis.clusterShare',
  },
  {
    what: 'a tie more in the network',
    perturbation: { findings: (all) => ({ ...all, structure: { ...all.structure, tieCount: all.structure.tieCount + 1 } }) },
    kind: 'analysis.structure',
  },
  {
    what: 'a journal that ended in 2001',
    perturbation: { findings: (all) => ({ ...all, quietSince: '2001-02-03' as IsoDay }) },
    kind: 'analysis.journalQuiet',
  },
  {
    what: 'reasons for somebody else',
    perturbation: {
      list: (list) => ({ ...list, rows: list.rows.map((row, k) => ({ ...row, reasons: list.rows.at(k - 1)?.reasons ?? [] })) }),
    },
    kind: 'suggestions.',
  },
  {
    what: 'seen together told as knowing each other',
    perturbation: {
      list: ofReasons((reason) => (reason.kind === 'common-contacts' ? { ...reason, isCertain: !reason.isCertain } : reason)),
    },
    kind: 'suggestions.commonContacts',
  },
  {
    what: 'a company told as one of the user’s own',
    perturbation: { list: ofReasons((reason) => (reason.kind === 'company' ? { ...reason, isOwn: true } : reason)) },
    kind: 'suggestions.ownCompany',
    life: 'contacts only',
  },
  {
    what: 'a second file that has them',
    perturbation: {
      list: ofReasons((reason) => (reason.kind === 'no-contact' ? { kind: 'sources', sources: ['google', 'linkedin'] } : reason)),
    },
    kind: 'suggestions.sources',
    life: 'contacts only',
  },
  {
    what: 'openers of somebody else',
    perturbation: {
      list: (list) => ({ ...list, rows: list.rows.map((row, k) => ({ ...row, opener: list.rows.at(k - 1)?.opener ?? null })) }),
    },
    kind: 'suggestions.',
  },
  {
    what: 'an introduction of two alone',
    perturbation: { introduction: (pair) => ({ ...pair, holders: pair.holders + 1 }) },
    kind: 'this-week.introduction',
  },
  {
    what: 'a path that begins elsewhere',
    perturbation: {
      path: (path) => ({
        ...path,
        steps: path.steps.map((step) => ('contactDays' in step.basis ? { ...step, basis: { ...step.basis, contactDays: 999 } } : step)),
      }),
    },
    kind: 'suggestions.stepContact',
  },
];

/** Several at once, planted in the life before meetings (meeting-life.ts): sentences of each of the kinds must be found false. */
export const BRIEF_FAULTS: readonly (Pick<PlantedFault, 'what' | 'perturbation'> & { readonly kinds: readonly string[] })[] = [
  {
    what: 'what is in common with nobody, one of two who introduced, a job since another year, other homes and employers before',
    perturbation: {
      brief: ({ inCommon, introducedBy, newJob, changes, ...brief }) => ({
        ...brief,
        inCommon: { ...inCommon, places: ['Lyon'], stories: ['Nothing at all'] },
        introducedBy: introducedBy.slice(1),
        newJob: newJob && { ...newJob, from: '2019' },
        changes: changes.map((one) => ({ ...one, before: `Old ${one.before}` })),
      }),
    },
    kinds: ['brief.inCommon', 'brief.story', 'brief.introducedBy', 'brief.newJob', 'brief.company', 'brief.place'],
  },
  {
    what: 'the employer told as a position, needs and offers turned round',
    perturbation: {
      brief: ({ changes, ...brief }) => ({ ...brief, changes: changes.map((one) => ({ ...one, field: 'position' })) }),
      wish: (wish) => ({ ...wish, kind: wish.kind === 'need' ? 'offer' : 'need' }),
    },
    kinds: ['brief.position', 'brief.need', 'brief.offer'],
  },
  {
    what: 'everybody looks for a flat or has one, since another day',
    perturbation: { wish: (wish) => ({ ...wish, what: `${wish.what} or a flat`, day: '2025-02-03' as IsoDay }) },
    kinds: ['brief.wayToHelp', 'brief.wayToHelpDays', 'brief.waysToHelp'],
  },
];
