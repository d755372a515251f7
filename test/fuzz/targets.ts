/** Everything that is fuzzed, by name. */
import { FILE_TARGETS } from './file-targets';
import type { Target } from './target';
import { VAULT_TARGETS } from './vault-targets';

export const TARGETS: readonly Target[] = [...FILE_TARGETS, ...VAULT_TARGETS];
