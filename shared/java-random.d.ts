/** `java-random` (ISC) ships no types: the generator of java.util.Random, which the Leiden algorithm draws from. */
declare module 'java-random' {
  class Random {
    constructor(seed?: number);
    nextInt(bound: number): number;
    nextDouble(): number;
  }
  export = Random;
}
