/**
 * Kinds of work, by the words of a position ("Rechtsanwältin", "avocat", "General Counsel" → law). The words are in English, German, French, Spanish,
 * Portuguese, Italian, Dutch, Polish and the Scandinavian languages. A position may name several kinds, or none: then nothing is said.
 *
 * A word stands for the beginning of a word of the position; with `~` before it also for a later part of one, as in German compounds
 * ("Softwareentwickler"); with `=` it is the whole word. All folded.
 */
import { forEachInSteps } from '../../lib/resumable-work';
import { fold } from '../../model/fold';
import type { PersonId } from '../../model/ids';
import type { Person } from '../../model/network';

const WORDS = {
  leadership:
    '=ceo =cto =cfo =coo =cmo =cio founder cofounder president vorstand geschaftsfuhr inhaber grunder directeur =director =directora =diretor =diretora direttore direttrice direktor =dg gerente fondateur fondatrice fundador amministratore eigenaar oprichter prezes zalozyciel wlasciciel grundare =vd business-owner managing-director managing-partner',
  software:
    'software developer =dev devops programmer ~entwickl developp desarrollador desenvolvedor sviluppat ontwikkelaar programista utvecklare =sre frontend backend fullstack informati =it sysadmin systemadmin cloud =qa',
  engineering:
    'mechanical electrical civil-engineer ~ingenieur maschinenbau ingenier engenheir ingegner inzynier ingenjor konstrukteur process-engineer',
  data: '=data analytics =bi datenanalyst statisti machine-learning =ml =ai =ki',
  design: 'design ~gestalt grafi illustrat =ux =ui disenador ontwerp',
  product: '=product produktmanag producto produit product-owner product-manager scrum',
  marketing: 'marketing brand =seo ~werbung communications kommunikation comunica =pr publicity advertis',
  sales:
    'sales account-manager account-executive key-account ~vertrieb ~verkauf commercial =vente =ventes ventas vendas vendite verkoop sprzedaz forsaljning salgs business-development',
  hiring:
    'recruit talent =hr human-resources personalabteilung personalleit personalreferent personalentwickl =rh recrut recluta headhunt rekruter personeel',
  finance:
    'financ finanz ~buchhalt accountant accounting controller audit bank invest comptab contab contador treasur ksiegow ekonom steuer =tax actuar',
  law: 'lawyer attorney counsel legal barrister solicitor paralegal jurist ~anwalt avocat abogad advogad avvocat advocaat prawnik radca advokat notar richter judge rechts',
  health:
    'nurse =doctor physician surgeon dentist therap medic pharma ~pflege ~arzt krankenschw infirm enfermer infermier verpleeg pielegniar lekarz lakare sykeplei sjukskot apothek psycholog hebamme midwife veterin',
  education:
    'teacher teaching lecturer tutor ~lehrer ~dozent enseignant instituteur profesor maestra maestro insegnante leraar docent nauczyciel larare laerer padagog erzieher',
  research:
    'research scientist ~forsch wissenschaft professor postdoc =phd doctoral doktorand chercheu investigador pesquisador ricercat onderzoeker naukow forskare',
  media: 'journalist editor reporter redakt redact giornalist periodist author writer autor film photograph fotograf video producer',
  arts: 'artist musician =actor =actress singer kunst musik musicien dancer composer curator kurator',
  consulting: 'consult ~berater ~beratung =conseil consultor consulent adviseur doradca radgiv advisor',
  operations:
    'operations logisti supply-chain procurement einkauf purchas warehouse betriebs achats compras acquisti inkoop produktion manufacturing',
  government:
    'government minister ministry municip policy civil-servant verwaltung beamt fonctionnaire funcionari diplomat police polizei mayor',
  crafts:
    'carpenter electrician plumber mechanic builder joiner ~schreiner ~tischler elektriker handwerk menuisier carpinter falegname timmerman stolarz snickare electricien construction ~bauleit',
  hospitality:
    'head-chef sous-chef =cook hotel restaurant barista waiter kellner =koch kochin cuisinier cociner cuoco kucharz tourism tourismus tour-guide catering',
} as const;

export type KindOfWork = keyof typeof WORDS;
export const KINDS_OF_WORK = Object.keys(WORDS) as readonly KindOfWork[];

/** People whose position names one kind of work. */
export interface WorkGroup {
  readonly work: KindOfWork;
  readonly people: readonly PersonId[];
}

interface WordsOfKind {
  readonly work: KindOfWork;
  readonly whole: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  readonly anywhere: readonly string[];
  /** Of several words, in order: "business development". */
  readonly phrases: readonly string[];
}

const KINDS: readonly WordsOfKind[] = KINDS_OF_WORK.map((work) => {
  const words = WORDS[work].split(' ').map((word) => fold(word));
  return {
    work,
    whole: new Set(words.filter((word) => word.startsWith('=')).map((word) => word.slice(1))),
    anywhere: words.filter((word) => word.startsWith('~')).map((word) => word.slice(1)),
    phrases: words.filter((word) => word.includes('-')).map((word) => word.replaceAll('-', ' ')),
    beginnings: words.filter((word) => !/^[=~]|-/.test(word)),
  };
});

/** The kinds of work that a position names; none for an empty one. */
export function worksOf(position: string): readonly KindOfWork[] {
  const folded = fold(position)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (folded === '') return [];
  const words = folded.split(' ');
  return KINDS.filter(
    ({ whole, beginnings, anywhere, phrases }) =>
      words.some(
        (word) => whole.has(word) || beginnings.some((part) => word.startsWith(part)) || anywhere.some((part) => word.includes(part)),
      ) || phrases.some((phrase) => ` ${folded} `.includes(` ${phrase}`)),
  ).map(({ work }) => work);
}

/** The kinds of work that somebody's position names, the most people first. */
export function* workGroupsSteps(people: readonly Person[]): Generator<undefined, readonly WorkGroup[]> {
  const groups = new Map<KindOfWork, PersonId[]>(KINDS_OF_WORK.map((work) => [work, []]));
  const known = new Map<string, readonly KindOfWork[]>();
  yield* forEachInSteps(people.length, (i) => {
    const { id, position } = people[i] as Person;
    const works = known.get(position) ?? worksOf(position);
    known.set(position, works);
    for (const work of works) groups.get(work)?.push(id);
  });
  return [...groups]
    .filter(([, members]) => members.length > 0)
    .map(([work, members]) => ({ work, people: members }))
    .sort((a, b) => b.people.length - a.people.length || (a.work < b.work ? -1 : 1));
}
