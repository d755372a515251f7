/** A scripted interview: 20 people in four circles, 40 ties among them. Answers as a user would give them; all names are fictional. */

export const SCRIPTED_CIRCLES = {
  Family: ['Ida Holm', 'Jon Holm', 'Liv Holm', 'Mats Holm', 'Nora Falk'],
  Work: ['Amir Sadek', 'Bea Lund', 'Carl Ortiz', 'Dina Roth', 'Emil Vance', 'Frida Noll'],
  Choir: ['Greta Quist', 'Hugo Stern', 'Iris Malm', 'Karl Boye', 'Lotta Ek'],
  'Old friends': ['Oskar Dahl', 'Pia Grant', 'Runa Sol', 'Sven Tadic'],
} as const;

export const SCRIPTED_PEOPLE: readonly string[] = Object.values(SCRIPTED_CIRCLES).flat();

export function circleOfScripted(name: string): string {
  return Object.entries(SCRIPTED_CIRCLES).find(([, names]) => (names as readonly string[]).includes(name))?.[0] ?? '';
}

/** Everybody of the family knows each other; the rest is said person by person. */
const TIES = `
  Ida-Jon Ida-Liv Ida-Mats Ida-Nora Jon-Liv Jon-Mats Jon-Nora Liv-Mats Liv-Nora Mats-Nora
  Amir-Bea Amir-Carl Amir-Dina Bea-Carl Bea-Dina Carl-Dina Carl-Emil Dina-Emil Dina-Frida Emil-Frida Amir-Frida
  Greta-Hugo Greta-Iris Hugo-Iris Hugo-Karl Iris-Karl Karl-Lotta Iris-Lotta
  Oskar-Pia Oskar-Runa Oskar-Sven Pia-Runa Runa-Sven
  Ida-Oskar Jon-Amir Bea-Greta Dina-Oskar Karl-Pia Frida-Lotta Hugo-Sven`;

/** Pairs of full names. */
export const SCRIPTED_TIES: readonly (readonly [string, string])[] = TIES.trim()
  .split(/\s+/)
  .map((tie) => tie.split('-').map((first) => SCRIPTED_PEOPLE.find((name) => name.startsWith(`${first} `)) ?? '') as [string, string]);

export function areTied(a: string, b: string): boolean {
  return SCRIPTED_TIES.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
}
