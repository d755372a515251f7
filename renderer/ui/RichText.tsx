/** A message with parts that are more than text: `<b>{name}</b>` in the catalogue, what `b` looks like here. A translator may move the tags. */
import { createElement, Fragment, type ReactNode } from 'react';
import type { EnglishMessages } from '../../shared/strings/english';
import { type MessageKey, type MessageValues, richTextParts } from '../../shared/strings/text';

type TagsOf<M extends string> = M extends `${string}</${infer Tag}>${infer Rest}` ? Tag | TagsOf<Rest> : never;
type RichValues<K extends MessageKey> = { readonly [Name in keyof MessageValues<K>]: MessageValues<K>[Name] | ReactNode } & {
  readonly [Tag in TagsOf<EnglishMessages[K]>]: (children: ReactNode) => ReactNode;
};

/** The message under `key` with values (text or elements) filled in and each tag drawn by its function. */
export function richText<K extends MessageKey>(key: K, values: RichValues<K>): ReactNode {
  return createElement(Fragment, null, ...(richTextParts(key, values) as ReactNode[]));
}

/** The usual tag functions: a name in its own writing direction, and the same muted and in bold. */
export const bdi = (children: ReactNode) => <bdi>{children}</bdi>;
export const muted = (children: ReactNode) => (
  <span className="k-muted">
    <bdi>{children}</bdi>
  </span>
);
export const bold = (children: ReactNode) => (
  <b>
    <bdi>{children}</bdi>
  </b>
);
