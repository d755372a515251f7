import { type ReactNode, useState } from 'react';
import { text } from '../../shared/strings/text';

interface LimitedListProps<Item> {
  readonly items: readonly Item[];
  /** How many are shown until the user asks for all. */
  readonly limit: number;
  /** A `li` with a key. */
  readonly children: (item: Item) => ReactNode;
}

/** The first items of a list, and a button that shows all of them. */
export function LimitedList<Item>({ items, limit, children }: LimitedListProps<Item>) {
  const [isAllShown, setAllShown] = useState(false);
  return (
    <>
      <ul className="k-list">{(isAllShown ? items : items.slice(0, limit)).map(children)}</ul>
      {items.length > limit && (
        <button type="button" className="k-link" onClick={() => setAllShown(!isAllShown)}>
          {isAllShown ? text('common.showFewer') : text('common.showAll', { count: items.length })}
        </button>
      )}
    </>
  );
}
