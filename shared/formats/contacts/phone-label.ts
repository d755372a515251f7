/** What kind of number it is: the file's own label, or what the column says in the languages of the formats. */
import { collapseWhitespace } from './values';

const KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  ['mobile', /mobil|mobiel|cell|portable|m[oó]vil|handy|celular|kom[oó]rk|matkapuhelin/i],
  ['home', /home|privat|domicile|personnel|particular|casa|thuis|dom(?:owy)?\b|prywatn|residenc/i],
  [
    'work',
    /work|business|office|gesch|dienst|bureau|professionnel|trabajo|trabalho|empresa|lavoro|ufficio|zakelijk|werk|s[lł]u[zż]b|firm/i,
  ],
];
const LONGEST = 40;

/** Empty when nothing says it. `label`: the cell beside the number ("* Work"), where the format has one. */
export function phoneLabel(label: string, header: string): string {
  const own = collapseWhitespace(label.replace(/^\*\s*/, ''));
  if (own !== '' && own.length <= LONGEST) return kindIn(own) ?? own;
  return kindIn(header) ?? '';
}

function kindIn(text: string): string | undefined {
  return KINDS.find(([, words]) => words.test(text))?.[0];
}
