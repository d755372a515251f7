import { rankedBridges } from '../../../shared/analysis/results/rank-weak-ties';
import type { PersonId } from '../../../shared/model/ids';
import type { SceneInput } from './scene-input';

/** Bridges that the lens draws one by one among people who are otherwise too many for marks. */
const MAX_BRIDGES_IN_A_CROWD = 24;

/** Under the lens, the people at the ends of the bridges that stand out: they get marks although their crowd has none. */
export function lensEnds({ isLensOn, findings, visible, hiddenLines }: SceneInput): ReadonlySet<PersonId> {
  const ends = new Set<PersonId>();
  if (!isLensOn || hiddenLines?.includes('bridge')) return ends;
  let count = 0;
  for (const { a, b } of rankedBridges.now(findings)) {
    if (count === MAX_BRIDGES_IN_A_CROWD) break;
    if (visible !== null && !(visible.has(a) && visible.has(b))) continue;
    ends.add(a).add(b);
    count++;
  }
  return ends;
}
