/** Views that the user has named. They store filters and settings, not people: the people are always the current ones. */
import type { Mixing } from '../../../shared/analysis/clusters/combine-layers';
import type { LineKind } from '../../graph/scene/scene';
import type { Filters } from './filters';

export const LINE_KINDS = ['tie', 'bridge', 'affinity'] as const satisfies readonly LineKind[];

export interface NamedView {
  readonly name: string;
  readonly graphMode: 'circles' | 'map';
  readonly mixing: Mixing;
  readonly isLensOn: boolean;
  readonly filters: Filters;
  readonly hiddenLines: readonly LineKind[];
}

export const MAX_NAMED_VIEWS = 40;

/** Adds a view, or replaces the one with the same name. */
export function addView(views: readonly NamedView[], view: NamedView): readonly NamedView[] {
  const index = views.findIndex(({ name }) => name === view.name);
  if (index >= 0) return views.map((other, i) => (i === index ? view : other));
  return [...views, view].slice(-MAX_NAMED_VIEWS);
}

export function removeView(views: readonly NamedView[], name: string): readonly NamedView[] {
  return views.filter((view) => view.name !== name);
}
