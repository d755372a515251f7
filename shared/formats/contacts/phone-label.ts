/** The label of a phone number: the file's own, or the kind that the column name states in one of the languages of the formats. */
import { collapseWhitespace } from './values';

const KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  ['mobile', /mobil|mobiel|cell|portable|m[oó]vil|handy|celular|kom[oó]rk|matkapuhelin/i],
  ['home', /home|privat|domicile|personnel|particular|casa|thuis|dom(?:owy)?\b|prywatn|residenc/i],
  [
    'work',
    /work|business|office|gesch|dienst|bureau|professionnel|trabajo|trabalho|empresa|lavoro|ufficio|zakelijk|werk|s[lł]u[zż]b|firm/i,
  ],
];
const MAX_LABEL_LENGTH = 40;

/**
 * Empty when neither states a kind.
 * @param label the cell beside the number ("* Work"), where the format has one
 */
export function phoneLabel(label: string, header: string): string {
  const own = collapseWhitespace(label.replace(/^\*\s*/, ''));
  if (own !== '' && own.length <= MAX_LABEL_LENGTH) return kindOf(own) ?? own;
  return kindOf(header) ?? '';
}

function kindOf(text: string): string | undefined {
  return KINDS.find(([, words]) => words.test(text))?.[0];
}
