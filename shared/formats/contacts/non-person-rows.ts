/** Rows between the people that are none: headings of sections, totals, explanations of columns, hidden members. */
import { fold } from '../../model/fold';
import { type Message, message } from '../../strings/message';
import type { ImportTable, Row } from '../import/import-plan';
import type { Column } from './formats/column';

const TOTAL =
  /^(?:(?:grand |sub)?total|sum|count|number of (?:rows|contacts|people)|summe|gesamt|anzahl|somme|nombre|totale|suma|totaal|razem|soma)\s*(?:[:=]|\b[^\p{L}]*$)/iu;
const FOOTER =
  /^(?:exported|generated|printed|created|last updated|exportiert|erstellt|export[eé]|g[eé]n[eé]r[eé]|exportado|generado|esportato|generato|ge[eë]xporteerd|wyeksportowano)\s.*\d/iu;
/** "Итого: 2", "Note: …": a word and a colon, or a date, and nothing else in the row. */
const ABOUT_LIST = /^\p{L}[\p{L} .]{1,30}[:：]\s*\S|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/u;
const SECTION = new Set(
  "family|friends|work|colleagues|coworkers|school|university|neighbours|neighbors|clients|customers|others|familie|freunde|arbeit|kollegen|schule|nachbarn|kunden|famille|amis|travail|collegues|voisins|familia|amigos|trabajo|colegas|vecinos|famiglia|amici|lavoro|colleghi|vrienden|werk|collega's|trabalho|rodzina|przyjaciele|praca|семья|друзья|работа|коллеги|родина|друзі|робота|rodina|přátelé|práce|kolegové|család|barátok|munka|aile|arkadaşlar|οικογένεια|φίλοι|εργασία|משפחה|חברים|עבודה|عائلة|أصدقاء|عمل|家族|友人|友達|仕事|家人|朋友|同事|工作|同學|가족|친구|직장"
    .split('|')
    .map(fold),
);
const EXPLANATION =
  /^\(?(?:required|optional|mandatory|text|string|example|pflichtfeld|pflicht|erforderlich|obligatoire|facultatif|obligatorio|opcional|obbligatorio|facoltativo|verplicht|optioneel|wymagane|opcjonalne)\)?$/i;
const DATE_PATTERN = /^(?:y{2,4}|m{1,2}|d{1,2}|j{2,4}|t{1,2}|a{4})(?:[-/. ](?:y{2,4}|m{1,3}|d{1,2}|j{2,4}|t{1,2}|a{2,4})){1,2}$/i;

const NAME_ROLES = new Set(['name', 'given-name', 'family-name']);
const EXPLAINED_ROWS = 3;

/** For each row the reason why it is no person, or null. */
export function nonPersonReader(table: ImportTable, columns: readonly Column[]): (row: Row) => Message | null {
  const nameColumns = columns.filter((column) => NAME_ROLES.has(column.role)).map((column) => column.index);
  const dateColumns = columns.filter((column) => column.role === 'birthday').map((column) => column.index);
  const full = table.rows.filter((row) => filledCount(row.cells, 2) === 2).length;
  const isTable = full >= 2 && full * 3 >= table.rows.length;
  const hasCapitalNames = table.rows.some(
    ({ cells }) => filledCount(cells, 2) === 2 && nameColumns.some((index) => isInCapitals(cells[index] ?? '')),
  );
  const explained = new Set(table.rows.slice(0, EXPLAINED_ROWS));
  return (row) => {
    const { cells } = row;
    const names = nameColumns.map((index) => cells[index] ?? '').filter((cell) => cell !== '');
    const [name = '', family = ''] = names;
    if (name.startsWith('LinkedIn') && /^LinkedIn Member$/i.test(`${name} ${family}`.trim())) return message('formats.hiddenMember');
    if (table.format !== 'csv') return null;
    if (explained.has(row) && isExplanation(cells, names, dateColumns)) return message('formats.explanation');
    if (filledCount(cells, 2) !== 1) return null;
    const only = cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
    if (TOTAL.test(only) || FOOTER.test(only) || (table.headers.length > 1 && ABOUT_LIST.test(only))) return message('formats.totalRow');
    const isHeading =
      SECTION.has(
        fold(only)
          .replace(/[^\p{L}' ]/gu, '')
          .trim(),
      ) ||
      (!hasCapitalNames && isInCapitals(only) && !/\p{L} \p{L}/u.test(only));
    return isTable && table.headers.length > 1 && isHeading ? message('formats.sectionRow') : null;
  };
}

/** 0, 1 or, at most, `enough`. */
function filledCount(cells: readonly string[], enough: number): number {
  let filled = 0;
  for (const cell of cells) if (cell !== '' && cell.trim() !== '' && ++filled === enough) break;
  return filled;
}

function isExplanation(cells: readonly string[], names: readonly string[], dateColumns: readonly number[]): boolean {
  if (dateColumns.some((index) => DATE_PATTERN.test((cells[index] ?? '').trim()))) return true;
  return names.length > 0 && names.every((cell) => EXPLANATION.test(cell.trim()));
}

/** "WORK": two capital letters or more, and no small ones. */
function isInCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text) && !text.includes('@');
}
