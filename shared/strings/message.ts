/**
 * A message of the catalogue as data: what workers, the model and the readers of files answer with. Only the key is here, so a worker that makes
 * messages does not load the catalogue; `textOf` and `failureOf` (text.ts) turn one into a sentence where it is shown.
 */
import type { GetICUArgs } from '@schummar/icu-type-parser';
import type { FailureKind, Result } from '../lib/result';
import type { EnglishMessages } from './english';

export type MessageKey = keyof EnglishMessages;
/** The values of a message, typed from its placeholders. */
export type MessageValues<K extends MessageKey> = GetICUArgs<
  EnglishMessages[K],
  { ICUArgument: string | number; ICUNumberArgument: number; ICUDateArgument: Date }
>;

/** A text value may also be another message, or a list of texts and messages ("a, b and c"). */
type MessageValue<V> = string extends V ? V | readonly (string | Message)[] | Message : V;

/** Survives `postMessage` and JSON. */
export type Message<K extends MessageKey = MessageKey> = MessageKey extends K
  ? { readonly key: MessageKey; readonly values: Readonly<Record<string, unknown>> }
  : { readonly key: K; readonly values: { readonly [N in keyof MessageValues<K>]: MessageValue<MessageValues<K>[N]> } };

export type ValuesOf<K extends MessageKey> = Record<never, never> extends MessageValues<K> ? [] : [values: Message<K>['values']];

export function message<K extends MessageKey>(key: K, ...[values]: ValuesOf<K>): Message {
  return { key, values: values ?? {} };
}

/** An expected failure whose sentence is not made yet. */
export interface Refusal {
  /** What the window and the command line choose their next step by. */
  readonly kind: FailureKind;
  readonly message: Message;
}

export function refuse<K extends MessageKey>(kind: FailureKind, key: K, ...values: ValuesOf<K>): Result<never, Refusal> {
  return { ok: false, error: { kind, message: message(key, ...values) } };
}
