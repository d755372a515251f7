/** The sizes that the map is measured at. `KITH_BENCH_SIZES=1000,30000` chooses. */
export interface Size {
  readonly people: number;
  readonly ties: number;
}

const SIZES: readonly Size[] = [
  { people: 1000, ties: 3000 },
  { people: 5000, ties: 15_000 },
  { people: 10_000, ties: 30_000 },
  { people: 30_000, ties: 100_000 },
];

export function chosenSizes(): readonly Size[] {
  const wanted = process.env.KITH_BENCH_SIZES?.split(',').map(Number);
  return wanted ? SIZES.filter(({ people }) => wanted.includes(people)) : SIZES;
}

export const inWords = ({ people, ties }: Size): string => `${people.toLocaleString('en')} people / ${ties.toLocaleString('en')} ties`;
