/** A check tells whether a claim is true in the raw file. `about`: whom the sentence stands beside. */
import type { MessageKey } from '../../../../shared/strings/text';
import type { Facts } from '../facts/facts';

export type Values = Readonly<Record<string, string>>;
export type Check = (values: Values, about: readonly string[], facts: Facts) => boolean;
/** The messages that can stand at a place, each with its check. */
export type Checks = Partial<Record<MessageKey, Check>>;

/** The names in a printed list: "Ana", "Ana and Ben", "Ana, Ben and Carla". Names may hold commas and "and": all parts must be known. Null: they are not. */
export function namesListed(text: string, isName: (part: string) => boolean): readonly string[] | null {
  if (isName(text)) return [text];
  for (const separator of [', ', ' and ']) {
    for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) {
      if (!isName(text.slice(0, at))) continue;
      const rest = namesListed(text.slice(at + separator.length), isName);
      if (rest !== null) return [text.slice(0, at), ...rest];
    }
  }
  return null;
}

/** Whether two numbers are the same up to the rounding of the printed one and the error of what is computed approximately. */
export function isNear(printed: number, counted: number, decimals: number, relative = 0): boolean {
  return Math.abs(printed - counted) <= 0.5 * 10 ** -decimals + 1e-6 + relative * Math.abs(counted);
}
