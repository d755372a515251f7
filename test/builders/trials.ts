/** How much of the long tests to run: `npm run torture` asks for all of it, `npm test` for a part that takes seconds. */
const isLong = process.env.KITH_TORTURE === 'long';

export function trials(short: number, long: number): number {
  return isLong ? long : short;
}

/** One line of figures, so that the number of trials is known and not only that none failed. */
export function report(what: string, figures: Readonly<Record<string, number>>): void {
  const text = Object.entries(figures).map(([name, figure]) => `${figure.toLocaleString('en')} ${name}`);
  process.stdout.write(`${what}: ${text.join(', ')}\n`);
}
