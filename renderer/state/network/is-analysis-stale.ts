/** Fewer people than this that are not in the picture yet come in a blink. */
const MANY_NEW = 1000;

/**
 * Has the network grown so much since it was looked through, by an import say, that a picture of before (circles of nobody) would say nothing of it?
 *
 * @param people how many there are
 * @param found how many the findings tell of
 */
export function isFarBehind(people: number, found: number): boolean {
  return people > 2 * found + MANY_NEW;
}
