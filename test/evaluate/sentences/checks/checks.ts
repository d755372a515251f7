/** What can stand at each place, and how it is checked. `npm test` fails for a message that is neither here nor in no-claims.ts. */
import type { MessageKey } from '../../../../shared/strings/text';
import type { Facts } from '../facts/facts';
import { dayOf } from '../facts/spoken-time';
import { pairKey } from '../facts/tie-facts';
import type { Printed } from '../print/printed';
import { type Check, type Checks, namesListed, type Values } from './check';
import { BRIEF, WAY_TO_HELP, WAY_TO_HELP_DAYS, WAYS_TO_HELP } from './check-brief';
import { CIRCLE, CIRCLE_MEMBER } from './check-circles';
import {
  CLUSTER_INTEREST,
  CLUSTER_NAME,
  CLUSTER_REASON,
  CLUSTER_ROW_SHARED,
  CLUSTER_ROW_TIES,
  CLUSTER_SIZE,
  CLUSTER_TIES,
  PERSON_CLUSTER,
  traitName,
} from './check-clusters';
import { DATE_AHEAD, DUE, DUE_SENTENCE } from './check-due';
import { NEW_JOB, QUIET_SINCE_JOB } from './check-jobs';
import { CIRCLE_IN_TOUCH, LOOKING_BACK, QUIET_SINCE } from './check-looking-back';
import { CLOSENESS, CONTACT_DAYS, DECISION, LAST_CONTACT, LAST_DAY, QUIET, RHYTHM, SHARE, STATE, USUAL } from './check-people';
import { CHANGES, ROLE, ROLE_SENTENCE } from './check-roles';
import { COUNTERFACTUAL, IN_COMMON, INTRODUCTION, OPENER, OPENER_SOURCE, PATH_TITLE, REASON, STEP } from './check-suggestions';
import {
  BRIDGE_IN_LIST,
  closureOf,
  closureTooFew,
  EVIDENCE,
  lastTogether,
  NETWORK,
  PAIR_INTERESTS,
  RELATION,
  STRUCTURE,
  TIE_ROW_BOTH,
  TIE_ROW_LAST,
  TIE_ROW_OCCASIONS,
  TIE_ROW_SPAN,
  TIE_ROW_STATED,
  TIE_ROW_TOGETHER,
  TIES_OF_PERSON,
} from './check-ties';
import { claimsIn } from './message-pattern';

interface Place {
  readonly checks: Checks;
  /** What stands there without a message of its own: a day, a name, a list. The value is `text`. */
  readonly plain?: Check;
}

const lastDay: Check = ({ text = '' }, [name = ''], { today, daysOf }) => dayOf(text, today) === daysOf(name).at(-1)?.day;

const interestsOfPerson: Check = ({ text = '' }, [name = ''], facts) =>
  namesListed(text, (part) => facts.raw.interests.has(part))?.every((one) => facts.interestsOf(name).has(one)) ?? false;

const RELATION_LABELS: Readonly<Record<string, string>> = { 'close friend': 'close-friend', 'introduced you': 'introduced' };
const statedRelations: Check = ({ text = '' }, [a = '', b = ''], { ties }) => {
  const said = text.split(', ').map((label) => RELATION_LABELS[label] ?? label);
  return said.toSorted().join() === (ties.pairs.get(pairKey(a, b))?.stated ?? []).toSorted().join();
};

const closure = (ofWhom: 'person' | 'user' | 'cluster'): Place => ({
  checks: {
    'analysis.closureSentence': closureOf(ofWhom),
    'analysis.closureTooFew': closureTooFew(ofWhom),
    ...(ofWhom === 'person' && { 'person-measures.closureUnknown': (_, [name = ''], { ties }) => ties.neighbors(name).size === 0 }),
  },
});

/** All parts of the evidence of a step are true. An inferred step has one part, and says after it that it is inferred. */
const isTrueEvidence: Check = ({ evidence = '' }, about, facts) => {
  const inferred = claimsIn(evidence, ['paths.inferred'])[0]?.values.evidence;
  return (inferred ?? evidence).split('; ').every((text) => isTrue({ place: 'evidence of a step', about, text }, facts));
};

const step: Place = {
  checks: {
    ...STEP,
    'paths.step': isTrueEvidence,
    'paths.stepFromUser': isTrueEvidence,
    'paths.inferred': isTrueEvidence,
  },
};

const PLACES: Readonly<Record<string, Place>> = {
  rhythm: { checks: RHYTHM },
  'last contact': { checks: LAST_CONTACT },
  decision: { checks: DECISION },
  'role sentence': { checks: ROLE_SENTENCE },
  'measure closeness': { checks: CLOSENESS },
  'measure contact-days': { checks: CONTACT_DAYS },
  'measure last-contact': { checks: LAST_DAY, plain: lastDay },
  'measure usual-rhythm': { checks: USUAL },
  'measure continues': { checks: SHARE },
  'measure state': { checks: STATE },
  'measure due': { checks: DUE },
  due: { checks: DUE_SENTENCE },
  circle: { checks: CIRCLE },
  'circle member': { checks: CIRCLE_MEMBER },
  'looking back': { checks: LOOKING_BACK },
  'circle in touch': { checks: CIRCLE_IN_TOUCH },
  'quiet since': { checks: QUIET_SINCE },
  'quiet since a job': { checks: QUIET_SINCE_JOB },
  'new job': { checks: NEW_JOB },
  'date ahead': { checks: DATE_AHEAD },
  'measure role': { checks: ROLE },
  'measure known-ties': { checks: TIES_OF_PERSON },
  'measure closure': closure('person'),
  'measure cluster': { checks: PERSON_CLUSTER },
  'measure interests': {
    checks: { 'person-measures.interestsNone': (_, [name = ''], { interestsOf }) => interestsOf(name).size === 0 },
    plain: interestsOfPerson,
  },
  'ties of a person': { checks: TIES_OF_PERSON },
  network: { checks: { ...NETWORK, 'analysis.journalQuiet': QUIET } },
  'closure of the user': closure('user'),
  'closure of a cluster': closure('cluster'),
  changes: { checks: CHANGES },
  evidence: { checks: EVIDENCE },
  relation: { checks: RELATION },
  'what a tie joins': { checks: STRUCTURE },
  'tie row together': { checks: TIE_ROW_TOGETHER },
  'tie row last': { checks: TIE_ROW_LAST, plain: ({ text = '' }, about, facts) => lastTogether({ day: text }, about, facts) },
  'tie row stated': { checks: TIE_ROW_STATED, plain: statedRelations },
  'tie row tied to both': { checks: TIE_ROW_BOTH },
  'tie row span': { checks: TIE_ROW_SPAN },
  'tie row occasions': { checks: TIE_ROW_OCCASIONS },
  'bridge in the list': { checks: BRIDGE_IN_LIST },
  'interests of a pair': { checks: PAIR_INTERESTS },
  'cluster name': { checks: CLUSTER_NAME, plain: traitName },
  'cluster size': { checks: CLUSTER_SIZE },
  'cluster reason': { checks: CLUSTER_REASON },
  'cluster interest': { checks: CLUSTER_INTEREST },
  'cluster ties': { checks: CLUSTER_TIES },
  'cluster row ties': { checks: CLUSTER_ROW_TIES },
  'cluster row shared': { checks: CLUSTER_ROW_SHARED },
  reason: { checks: REASON },
  'in common': { checks: IN_COMMON },
  opener: { checks: OPENER },
  'opener source': { checks: OPENER_SOURCE },
  introduction: { checks: INTRODUCTION },
  brief: { checks: BRIEF },
  'ways to help': { checks: WAYS_TO_HELP },
  'way to help': { checks: WAY_TO_HELP },
  'days of a way to help': { checks: WAY_TO_HELP_DAYS },
  counterfactual: { checks: COUNTERFACTUAL },
  'path title': { checks: PATH_TITLE },
  'first step': step,
  step,
  'evidence of a step': { checks: { ...STEP, ...EVIDENCE } },
};

/** All messages that have a check. */
export const CHECKED: ReadonlySet<MessageKey> = new Set(Object.values(PLACES).flatMap(({ checks }) => Object.keys(checks) as MessageKey[]));

export interface Judged {
  /** The message that it is, or the place where it stands without one. */
  readonly kind: string;
  readonly values: Values;
  readonly isTrue: boolean;
}

/** A text that is no message of its place is false: nobody checks it. */
export function judge(printed: Printed, facts: Facts): Judged {
  const place = PLACES[printed.place];
  if (place === undefined) throw new Error(`nothing is known of the place “${printed.place}”`);
  const { checks, plain } = place;
  const claims = claimsIn(printed.text, Object.keys(checks) as MessageKey[]);
  const held = claims.find(({ key, values }) => checks[key]?.(values, printed.about, facts));
  if (held !== undefined) return { kind: held.key, values: held.values, isTrue: true };
  const isPlain = plain?.({ text: printed.text }, printed.about, facts) ?? false;
  const [wrong] = claims;
  if (isPlain || wrong === undefined) return { kind: printed.place, values: { text: printed.text }, isTrue: isPlain };
  return { kind: wrong.key, values: wrong.values, isTrue: false };
}

function isTrue(printed: Printed, facts: Facts): boolean {
  return judge(printed, facts).isTrue;
}
