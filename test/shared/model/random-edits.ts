/** A seeded user who does everything the model's edits allow, in any order. */
import { type IsoDay, isoDay, mondayOf } from '../../../shared/model/day';
import { LIST_MODES } from '../../../shared/model/decisions';
import type { Edit } from '../../../shared/model/edit';
import { deleteCircle, mergeCircles, renameCircle, setPersonCircles } from '../../../shared/model/edits/circles';
import { anchorClusters, clearMembership, moveToCluster, renameCluster } from '../../../shared/model/edits/clusters';
import { keepApart } from '../../../shared/model/edits/distinctions';
import { changeInteraction, deleteInteraction, type InteractionDraft, logInteraction } from '../../../shared/model/edits/interactions';
import { deleteInterest, mergeInterests, renameInterest, setPersonInterests } from '../../../shared/model/edits/interests';
import { answerGroup, answerWhoKnows, nameSomebody } from '../../../shared/model/edits/interview/answers';
import { chooseProtocol } from '../../../shared/model/edits/interview/study-answers';
import { confirmIntroduction, snoozeIntroduction } from '../../../shared/model/edits/introductions';
import { mergePeople } from '../../../shared/model/edits/join-people';
import { addPerson, changePerson, deletePeople } from '../../../shared/model/edits/people';
import { CHOSEN_FIELDS } from '../../../shared/model/edits/person-fields';
import { movePin } from '../../../shared/model/edits/pins';
import { freezeWeek, neverSuggest, resumeSuggestions, snooze } from '../../../shared/model/edits/reconnect';
import { changeSettings, setChannelWeight } from '../../../shared/model/edits/settings';
import { splitPerson } from '../../../shared/model/edits/split-person';
import { addTie, deleteTie } from '../../../shared/model/edits/ties';
import type { ClusterId, NewId, Random } from '../../../shared/model/ids';
import { CHANNELS, type ClusterAnchor, type Network, RELATIONS, RESOLUTION_STEPS } from '../../../shared/model/network';
import { STUDY_PROTOCOL } from '../../builders/interview/study-protocol';

const WORDS = ['Climbing', 'Ramen', 'Choir', 'Football', 'Gardening', 'Chess', 'Jazz', 'Hiking'];
const NAMES = ['Ana Prado', 'Ben Okafor', 'Chen Li', 'Dora Weiß', 'Eli Katz', 'Fatima Noor', 'Goran Ilić', 'Hana Sato'];

export const TODAY = '2025-03-14' as IsoDay;

export interface Dice {
  readonly random: Random;
  readonly newId: NewId;
}

/** The next thing the user does, or null when it cannot be done now. `bookkeeping` false: nothing but undo steps. */
export function randomEdit(network: Network, { random, newId }: Dice, bookkeeping: boolean): Edit | null {
  const pick = <T>(items: Iterable<T>): T | undefined => {
    const all = [...items];
    return all[Math.floor(random() * all.length)];
  };
  const some = <T>(items: readonly T[], most: number) => Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(items) as T);
  const someone = pick(network.people.values());
  const other = pick(network.people.values());
  const draft = (): InteractionDraft => ({
    day: isoDay(19_000 + Math.floor(random() * 1_200)),
    precision: 'day',
    people: [
      ...(random() < 0.2 || !someone ? [{ newName: pick(NAMES) as string }] : [someone.id]),
      ...(other && random() < 0.5 ? [other.id] : []),
    ],
    channel: pick(CHANNELS) as (typeof CHANNELS)[number],
    minutes: random() < 0.5 ? null : 30,
    direction: 'mutual',
    topics: some(WORDS, 3),
    note: random() < 0.5 ? '' : 'talked about the “tour”\nand more',
    favor: random() < 0.2 ? { direction: 'given', what: 'a hand with the move' } : null,
    promise: '',
    mayQuote: true,
  });
  const actions: (() => Edit | null | undefined)[] = [
    () => addPerson({ name: pick(NAMES) as string, company: 'Contoso' }, newId),
    () =>
      someone &&
      changePerson(someone, { notes: `note ${Math.floor(random() * 1_000)}`, emails: some(['a@example.com', 'b@example.com'], 2) }),
    () => (someone && random() < 0.5 ? deletePeople(network, other ? [someone.id, other.id] : [someone.id]) : null),
    () => (someone && other && someone !== other ? mergePeople(network, someone.id, other.id, some(CHOSEN_FIELDS, 2)) : null),
    () => {
      const join = pick(network.joins.keys());
      return join ? splitPerson(network, join) : null;
    },
    () => (someone && other && someone !== other && random() < 0.3 ? keepApart(network, [someone.id, other.id]) : null),
    () => logInteraction(network, draft(), { newId, today: TODAY }),
    () => logInteraction(network, draft(), { newId, today: TODAY }),
    () => {
      const before = pick(network.interactions.values());
      return before ? changeInteraction(network, before, draft(), { newId, today: TODAY }) : null;
    },
    () => {
      const gone = pick(network.interactions.keys());
      return gone && random() < 0.5 ? deleteInteraction(network, gone) : null;
    },
    () =>
      someone && other && someone !== other
        ? addTie(network, { a: someone.id, b: other.id, relation: pick(RELATIONS) ?? 'knows' }, newId)
        : null,
    () => {
      const tie = pick(network.ties.values());
      return tie ? (random() < 0.5 ? deleteTie(network, tie.id) : addTie(network, { ...tie, hasEnded: !tie.hasEnded }, newId)) : null;
    },
    () => someone && setPersonInterests(network, someone, some(WORDS, 3), newId),
    () => someone && setPersonCircles(network, someone, some(['Work', 'Choir', 'Family'], 2), newId),
    () => {
      const [a, b] = [pick(network.interests.keys()), pick(network.interests.keys())];
      if (!a || !b) return null;
      return random() < 0.4
        ? renameInterest(network, a, pick(WORDS) as string)
        : random() < 0.5
          ? deleteInterest(network, a)
          : mergeInterests(network, a, b);
    },
    () => {
      const [a, b] = [pick(network.circles.keys()), pick(network.circles.keys())];
      if (!a || !b) return null;
      return random() < 0.4
        ? renameCircle(network, a, `Circle ${Math.floor(random() * 4)}`)
        : random() < 0.5
          ? deleteCircle(network, a)
          : mergeCircles(network, a, b);
    },
    () =>
      someone &&
      (random() < 0.6
        ? snooze(network, someone.id, TODAY)
        : random() < 0.5
          ? neverSuggest(network, someone.id)
          : resumeSuggestions(network, someone.id)),
    () => someone && nameSomebody(network, { wave: TODAY, day: TODAY }, pick(['important', 'help']) ?? '', someone.id, newId),
    () => {
      if (!someone || !other || someone === other) return null;
      const sitting = { wave: TODAY, day: TODAY };
      return random() < 0.5
        ? answerGroup(network, sitting, [[someone.id, other.id]], random() < 0.5, newId)
        : answerWhoKnows(network, sitting, someone.id, random() < 0.5 ? [other.id] : [], [other.id], newId);
    },
    () => someone && movePin(someone, random() < 0.3 ? null : { x: random(), y: random() }),
    () => {
      const anchor = pick(network.clusters.values());
      return anchor ? renameCluster(network, [anchor], anchor.id, pick(['', 'The climbers', 'Old friends']) as string) : null;
    },
    () => {
      const anchor = pick(network.clusters.values());
      if (!someone || !anchor) return null;
      return random() < 0.7 ? moveToCluster(network, someone.id, anchor.id, 'The climbers') : clearMembership(network, someone.id);
    },
    () => {
      if (!someone || !other || someone === other) return null;
      return random() < 0.5
        ? confirmIntroduction(network, someone.id, other.id, TODAY, newId)
        : snoozeIntroduction(network, someone.id, other.id, TODAY);
    },
    () => {
      if (random() < 0.3) return setChannelWeight(network, pick(CHANNELS) ?? 'call', random() < 0.3 ? null : random());
      if (random() < 0.2) return chooseProtocol(network, pick([null, STUDY_PROTOCOL]) ?? null, newId);
      return changeSettings(
        network,
        random() < 0.5 ? { listMode: pick(LIST_MODES) ?? 'repay' } : { resolution: pick([...RESOLUTION_STEPS, 'auto']) ?? 1 },
      );
    },
  ];
  if (bookkeeping) {
    actions.push(() => {
      const members = [...network.people.keys()].filter(() => random() < 0.5);
      const anchors: ClusterAnchor[] = ['k1', 'k2'].map((id, i) => ({
        id: id as ClusterId,
        name: '',
        color: i,
        members: members.filter((_, at) => at % 2 === i),
      }));
      return anchorClusters(network, anchors);
    });
    actions.push(() => {
      const picks = [...network.people.keys()].filter(() => random() < 0.3).slice(0, 5);
      const monday = mondayOf(isoDay(20_000 + Math.floor(random() * 30)));
      return picks.length > 0 ? freezeWeek({ monday, picks: picks.map((person) => ({ person, slot: 'ranked' })) }) : null;
    });
  }
  return pick(actions)?.() ?? null;
}
