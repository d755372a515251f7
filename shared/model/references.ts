/** Which fields refer to other objects. Checks, merges and the repair of undo steps loop over this. */

import type { InterviewAnswer, IntroductionDecision, PromiseDecision, ReconnectDecision, ReconnectWeek } from './decisions';
import type { Me } from './imports/imported-sources';
import type { Distinction } from './imports/joins';
import type {
  Circle,
  ClusterAnchor,
  HeldBackPerson,
  ImportRecord,
  Interaction,
  Interest,
  Join,
  Membership,
  Person,
  Settings,
  TableName,
  Tables,
  Tie,
} from './network';

export interface Reference {
  readonly table: 'people' | 'interests' | 'circles';
  readonly id: string;
}

const REFERENCES: { readonly [T in TableName]: (object: Tables[T]) => readonly Reference[] } = {
  people: (person: Person) => [...to('circles', person.circles), ...to('interests', person.interests)],
  ties: (tie: Tie) => to('people', [tie.a, tie.b]),
  interests: (_: Interest) => [],
  circles: (_: Circle) => [],
  interactions: (interaction: Interaction) => [...to('people', interaction.people), ...to('interests', interaction.topics)],
  decisions: (decision: ReconnectDecision) => to('people', [decision.person]),
  weeks: (week: ReconnectWeek) =>
    to(
      'people',
      week.picks.map((pick) => pick.person),
    ),
  clusters: (cluster: ClusterAnchor) => to('people', cluster.members),
  memberships: (membership: Membership) => to('people', [membership.person]), // clusters are not a table of the network: each analysis finds them again
  introductions: (introduction: IntroductionDecision) => to('people', [introduction.a, introduction.b]),
  promises: (_: PromiseDecision) => [], // interactions are not among the tables that are referred to; an entry and its decision are deleted together
  settings: (_: Settings) => [],
  imports: (_: ImportRecord) => [], // what it said stays, also about people who are deleted or merged since
  heldBack: (_: HeldBackPerson) => [],
  me: (me: Me) => to('interests', me.profile?.interests ?? []),
  joins: (_: Join) => [], // what it keeps may be about people who are deleted or joined since
  distinctions: (distinction: Distinction) => to('people', [distinction.a, distinction.b]),
  answers: ({ person, other }: InterviewAnswer) =>
    to(
      'people',
      [person, other].filter((id) => id !== null),
    ),
};

/** Every id an object of a table refers to. */
export function referencesOf<T extends TableName>(table: T, object: Tables[T]): readonly Reference[] {
  return REFERENCES[table](object);
}

function to(table: Reference['table'], ids: readonly string[]): Reference[] {
  return ids.map((id) => ({ table, id }));
}
