/** What Kith calls things on screen. One word for one thing: the labels here are the ones in panels, filters, help and exports. */

import type { Mixing, StructuralRole, TemporalState } from '../../shared/analysis/data/findings';
import type { ConfidenceWord } from '../../shared/analysis/pipeline/cluster-confidence';
import type { VaultName } from '../../shared/contract/desktop-api';
import type { Channel, ListMode } from '../../shared/model/network';

export const STATES: Readonly<Record<TemporalState, string>> = {
  planned: 'planned',
  new: 'new',
  'one-off': 'met once or twice',
  active: 'active',
  cooling: 'cooling',
  fading: 'fading',
  dormant: 'dormant',
  'no-history': 'no contact logged',
};

export const ROLES: Readonly<Record<StructuralRole, string>> = {
  'sole-link': 'sole link',
  'local-bridge': 'local bridge',
  weak: 'weak tie',
  embedded: 'embedded',
  unknown: 'not known',
};

export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  'in-person': 'in person',
  video: 'video call',
  call: 'phone call',
  letter: 'letter',
  meeting: 'meeting',
  message: 'message',
  email: 'e-mail',
  'group-chat': 'group chat',
  comment: 'comment',
  reaction: 'reaction',
  other: 'other',
};

export const MIXING_NAMES: Readonly<Record<Mixing, string>> = {
  both: 'both',
  'who-knows-whom': 'who knows whom',
  interests: 'common interests',
};

export const VAULT_TITLES: Readonly<Record<VaultName, string>> = {
  own: 'your network',
  demo: 'the demo network',
  office: 'the office example',
};

/** How sure the clusters are: the word, and what it means. */
export const CONFIDENCE: Readonly<Record<ConfidenceWord, { readonly name: string; readonly meaning: string }>> = {
  clear: { name: 'Clear groups', meaning: 'They come out nearly the same when a tenth of the ties is left out.' },
  tentative: { name: 'Tentative groups', meaning: 'Some of them change when a tenth of the ties is left out.' },
  none: {
    name: 'No reliable groups yet',
    meaning: 'What is tied here is not told apart from chance, or changes too easily. More contacts and interests will help.',
  },
  'not-measured': { name: 'Groups', meaning: 'In so large a network Kith does not measure how firm they are.' },
};

/** What a week's list looks for. */
export const LIST_MODE_WORDS: Readonly<Record<ListMode, { readonly name: string; readonly meaning: string }>> = {
  balanced: { name: 'Balanced', meaning: 'A little of everything' },
  'keep-close': { name: 'Keep close', meaning: 'People you were close to' },
  opportunities: { name: 'Opportunities', meaning: 'People who lead somewhere new' },
  repay: { name: 'Repay', meaning: 'People who helped you' },
};
