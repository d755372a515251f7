/** Measures of where a person stands among the user's people. */
import { STRUCTURAL_ROLES } from '../analysis/roles/structural-role';
import { formatList } from '../lib/format-text';
import { closureSentence } from '../sentences/network-sentences';
import { text } from '../strings/text';
import type { Measure } from './measure';

export const role: Measure = {
  key: 'role',
  label: 'person-measures.role',
  question: 'person-measures.roleQuestion',
  source: () => 'person-measures.roleSource',
  words: (person) => text(`labels.role.${person.role}`),
  column: { sortBy: (person) => text(`labels.role.${person.role}`), width: '110px' },
  filter: {
    name: 'people.chipRole',
    values: STRUCTURAL_ROLES,
    valueOf: (person) => person.role,
    labelOf: (value) => text(`labels.role.${value as (typeof STRUCTURAL_ROLES)[number]}`),
  },
};

export const knownTies: Measure = {
  key: 'known-ties',
  label: 'person-measures.knownTies',
  question: 'person-measures.knownTiesQuestion',
  source: () => 'person-measures.knownTiesSource',
  words: (person) => text('person-measures.knownTiesCount', { count: person.knownTies }),
};

export const closure: Measure = {
  key: 'closure',
  label: 'person-measures.closure',
  question: 'person-measures.closureQuestion',
  source: () => 'person-measures.closureSource',
  words: ({ id, knownTies: count }, context) =>
    count === 0 ? text('person-measures.closureUnknown') : closureSentence(context.structuralHoles(id)),
};

export const cluster: Measure = {
  key: 'cluster',
  label: 'person-measures.cluster',
  question: 'person-measures.clusterQuestion',
  source: ({ id }, context) => (context.isPlacedByUser(id) ? 'person-measures.clusterSourceUser' : 'person-measures.clusterSource'),
  words: ({ id, cluster: own, secondCluster }, context) => {
    if (own === null) return text('person-measures.clusterNone');
    const placing = context.isPlacedByUser(id) ? 'user' : context.isUncertain(id) ? 'uncertain' : 'certain';
    const values = { cluster: context.clusterLabel(own), placing };
    if (secondCluster === null) return text('person-measures.clusterOne', values);
    return text('person-measures.clusterTwo', { ...values, second: context.clusterLabel(secondCluster.id) });
  },
};

const MOST_INTERESTS = 6;

export const interests: Measure = {
  key: 'interests',
  label: 'person-measures.interests',
  question: 'person-measures.interestsQuestion',
  source: () => 'person-measures.interestsSource',
  words: (person, { interestName }) =>
    formatList(person.interests.slice(0, MOST_INTERESTS).map(interestName)) || text('person-measures.interestsNone'),
};
