/** What Kith calls things on screen. One word for one thing: the labels here are the ones in panels, filters, help and exports. */
import type { Mixing, StructuralRole, TemporalState } from '../../shared/analysis/findings';
import type { VaultName } from '../../shared/desktop-api';
import type { Channel } from '../../shared/model/network';

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
