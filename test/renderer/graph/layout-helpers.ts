import type { Layout, LayoutRequest } from '../../../renderer/graph/layout/layout';
import { layoutRequestSteps } from '../../../renderer/graph/layout/request';
import { runToEnd } from '../../../shared/lib/resumable-work';
import type { Generated } from './generated-findings';

/** All steps of a request at once. */
export function layoutRequest(...question: Parameters<typeof layoutRequestSteps>): LayoutRequest {
  return runToEnd(layoutRequestSteps(...question));
}

export function requestFor({ network, findings }: Generated, view: 'circles' | 'map', previous: Layout | null = null): LayoutRequest {
  return layoutRequest(network, findings, view, 'both', previous);
}

/** How far the people that both layouts hold have moved, as a share of the second layout's diagonal; `far`: the share of them that moved over 5 %. */
export function movement(before: Layout, after: Layout): { readonly mean: number; readonly most: number; readonly far: number } {
  const index = new Map(before.ids.map((id, i) => [id, i]));
  const diagonal = Math.hypot(Math.max(...after.x) - Math.min(...after.x), Math.max(...after.y) - Math.min(...after.y));
  const moved = after.ids.flatMap((id, i) => {
    const old = index.get(id);
    return old === undefined ? [] : [Math.hypot(after.x[i]! - before.x[old]!, after.y[i]! - before.y[old]!) / diagonal];
  });
  return {
    mean: moved.reduce((sum, m) => sum + m, 0) / moved.length,
    most: Math.max(...moved),
    far: moved.filter((m) => m > 0.05).length / moved.length,
  };
}
