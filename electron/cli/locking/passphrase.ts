/** `kith passphrase set|change|remove`: encrypts the network, changes its passphrase, decrypts it for good. */
import { fail, ok, type Result } from '../../../shared/lib/result';
import { text } from '../../../shared/strings/text';
import { type EncryptionContext, lockNetwork, unlockForGood } from '../../store/change-encryption';
import { measureCost, withPassphrase } from '../../store/encryption/key-file';
import { writeKey } from '../../store/encryption/key-places';
import type { UnlockedNetwork } from '../../store/locked-network';
import type { Command, CommandResult, Invocation } from '../command';
import { askToUnlock, contextOf } from './open-disk';

export const passphraseCommand: Command = {
  name: 'passphrase',
  synopsis: 'set|change|remove',
  summary: 'locking.command',
  details: () => [text('locking.commandSet'), text('locking.commandChange'), text('locking.commandRemove'), text('locking.commandAsks')],
  options: {},
  positionals: [1, 1],
  run: async (invocation) => {
    const [action = ''] = invocation.positionals;
    if (!['set', 'change', 'remove'].includes(action)) return fail('usage', text('locking.commandUsage'));
    const unlocked = await askToUnlock(invocation);
    if (!unlocked.ok) return unlocked;
    const context = await contextOf(invocation);
    if (action === 'set') return unlocked.value === null ? await set(invocation, context) : fail('conflict', text('locking.isLocked'));
    if (unlocked.value === null) return fail('conflict', text('locking.isNotLocked'));
    return action === 'change' ? await change(invocation, context, unlocked.value) : await remove(context, unlocked.value);
  },
};

async function askTwice({ askSecret }: Invocation): Promise<Result<string>> {
  const first = await askSecret(text('locking.askNew'));
  if (!first.ok) return first;
  if (first.value === '') return fail('usage', text('locking.emptyPassphrase'));
  const second = await askSecret(text('locking.askAgain'));
  if (!second.ok) return second;
  return first.value === second.value ? first : fail('usage', text('locking.notTheSame'));
}

const cost = ({ tools }: EncryptionContext) => measureCost(tools, () => performance.now());

async function set(invocation: Invocation, context: EncryptionContext): Promise<Result<CommandResult>> {
  const passphrase = await askTwice(invocation);
  if (!passphrase.ok) return passphrase;
  const locked = await lockNetwork(context, passphrase.value, cost(context));
  if (!locked.ok) return locked;
  const { recoveryWords } = locked.value;
  return ok({
    json: { locked: true, recoveryCode: recoveryWords.join(' ') },
    text: [text('locking.locked'), '', recoveryWords.join(' '), '', text('locking.keepCode'), text('locking.outOfReach')].join('\n'),
  });
}

async function change(invocation: Invocation, context: EncryptionContext, { file, keys }: UnlockedNetwork): Promise<Result<CommandResult>> {
  const passphrase = await askTwice(invocation);
  if (!passphrase.ok) return passphrase;
  await writeKey(context.fs, context, withPassphrase(context.tools, keys, file, passphrase.value, cost(context)), context.token);
  return ok({ json: { changed: true }, text: text('locking.changed') });
}

async function remove(context: EncryptionContext, { file, keys }: UnlockedNetwork): Promise<Result<CommandResult>> {
  const removed = await unlockForGood(context, file, keys);
  if (!removed.ok) return removed;
  const { damaged } = removed.value;
  const left = damaged.length === 0 ? [] : [text('locking.damagedFiles', { count: damaged.length }), ...damaged];
  return ok({ json: { locked: false, damaged }, text: [text('locking.removed'), ...left].join('\n') });
}
