/** Ids are random texts of about 131 bits with a brand, so that a PersonId cannot be used as a CircleId. */

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type PersonId = Branded<'PersonId'>;
export type TieId = Branded<'TieId'>;
export type InterestId = Branded<'InterestId'>;
export type CircleId = Branded<'CircleId'>;
export type InteractionId = Branded<'InteractionId'>;
export type ClusterId = Branded<'ClusterId'>;
export type ImportId = Branded<'ImportId'>;
export type AnswerId = Branded<'AnswerId'>;

/** A number in [0, 1). Passed in, so that tests and the demo use a seed. */
export type Random = () => number;

/** Returns a new, unique id. */
export type NewId = <Id extends string>() => Id;

/**
 * Ids of 22 letters and digits.
 * @param random cryptographic in the app, seeded in tests
 */
export function idSource(random: Random): NewId {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  return <Id extends string>() => {
    let id = '';
    for (let i = 0; i < 22; i++) id += alphabet[Math.floor(random() * alphabet.length)];
    return id as Id;
  };
}

/** mulberry32: a small seeded generator for layouts, samples and demo data. Never for ids in the app. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
