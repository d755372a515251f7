/**
 * The layers of the network mixed into one, for clusters only (docs/analysis.md, "Layers"). Each layer is brought to total weight 1 first:
 *
 *   W = lt · ties + la · affiliations + li · interests
 *   lt = clamp(mean degree of the ties / 10, 0.1, 0.6),  la = 0.3 · (1 − lt),  li = 0.7 · (1 − lt)
 *
 * The more ties are known, the more they decide; where they predict hidden ties better, they count nine tenths (layer-choice.ts). The user's switch: who-knows-whom lt = 1, interests lt = 0, both as above. A layer without any
 * weight leaves its part to the others; nothing at all gives an empty list. The mean degree is over the people whom any layer ties to somebody.
 */
import { mergedTies, type TieList } from '../graph/tie-graph';

/** What makes a cluster: who is tied to whom, shared interests, or both. */
export type Mixing = 'who-knows-whom' | 'interests' | 'both';

export interface Layers {
  readonly ties: TieList;
  readonly affiliations: TieList;
  readonly interests: TieList;
}

/** `shareOfBoth`: lt when all layers are mixed; by default as above. */
export function combinedLayers(layers: Layers, mixing: Mixing, shareOfBoth?: number): TieList {
  const { ties, affiliations, interests } = layers;
  const lt = mixing === 'who-knows-whom' ? 1 : mixing === 'interests' ? 0 : (shareOfBoth ?? shareByDegree(layers));
  const parts = [
    { list: ties, share: lt },
    { list: affiliations, share: 0.3 * (1 - lt) },
    { list: interests, share: 0.7 * (1 - lt) },
  ].filter(({ list, share }) => share > 0 && list.a.length > 0);
  const shares = parts.reduce((sum, { share }) => sum + share, 0);

  const count = parts.reduce((sum, { list }) => sum + list.a.length, 0);
  const a = new Int32Array(count);
  const b = new Int32Array(count);
  const weight = new Float64Array(count);
  let at = 0;
  for (const { list, share } of parts) {
    const scale = share / shares / total(list.weight);
    a.set(list.a, at);
    b.set(list.b, at);
    for (let k = 0; k < list.weight.length; k++) weight[at + k] = list.weight[k]! * scale;
    at += list.a.length;
  }
  return mergedTies(ties.size, a, b, weight);
}

/** lt by the mean degree of the ties. */
export function shareByDegree({ ties, affiliations, interests }: Layers): number {
  const isThere = new Uint8Array(ties.size);
  for (const { a, b } of [ties, affiliations, interests]) {
    for (let k = 0; k < a.length; k++) isThere[a[k]!] = isThere[b[k]!] = 1;
  }
  const people = isThere.reduce((sum, one) => sum + one, 0);
  if (people === 0) return 0.1;
  return Math.min(0.6, Math.max(0.1, (2 * ties.a.length) / people / 10));
}

function total(weights: Float64Array): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum;
}
