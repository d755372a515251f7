/** A clean contact sheet in one language. */
import type { SheetLanguage } from './languages';

export function plainSheet(language: SheetLanguage, rows: number, withOwnHeaders: boolean, random: () => number): string {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const { headers } = language;
  const head = withOwnHeaders
    ? [headers.given, headers.family, headers.email, headers.phone, headers.company]
    : ['First Name', 'Last Name', 'E-mail', 'Phone', 'Company'];
  const body = Array.from({ length: rows }, (_, i) => [
    pick(language.given),
    pick(language.family),
    `p${i}@example.com`,
    `+44 20 7946 ${String(1000 + i)}`,
    random() < 0.5 ? pick(language.companies) : '',
  ]);
  return [head, ...body].map((cells) => cells.join(',')).join('\r\n');
}
