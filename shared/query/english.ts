/** The grammar of English for a search in words. */
import type { Grammar } from './grammar';

const list = (words: string) => words.split('|');

/** Endings that are taken off, the longest first: "photographers", "photography" → "photograph". */
const ENDINGS = list('ists|ers|ors|ing|ist|er|or|y|s|e');
const SHORTEST_STEM = 3;

function stem(word: string): string {
  const ending = ENDINGS.find((each) => word.endsWith(each) && word.length - each.length >= SHORTEST_STEM);
  const rest = ending === undefined ? word : word.slice(0, -ending.length);
  return /([bdgmnprt])\1$/.test(rest) ? rest.slice(0, -1) : rest; // "runners", "swimming"
}

export const ENGLISH: Grammar = {
  fillers: new Set(
    list(
      'who|whom|that|which|is|are|was|were|am|the|my|all|people|person|persons|everybody|everyone|anybody|anyone|somebody|someone|contacts|those|do|did|have|has|had|i|we|know|show|find|list|me|please|ones|been|be',
    ),
  ),
  and: list('and|but|,|also'),
  or: list('or'),
  not: list('not|except|excluding|havent|didnt|dont|arent|isnt|wasnt|hasnt|doesnt|havent'),
  contact: {
    met: list('met with|met up with|met|meet with|meet|meeting|saw|seen|see|visited|visit'),
    called: list('called|call|phoned|phone|rang|spoke on the phone with'),
    written: list('wrote to|written to|write to|wrote|emailed|email|messaged|message|texted|text'),
    any: list(
      'in touch with|in touch|talked to|talked with|talk to|talk with|talked|spoke to|spoke with|spoken to|spoken with|speak to|speak with|heard from|hear from|contacted|contact with|contact',
    ),
  },
  about: list(
    'talked about|talk about|talking about|spoke about|spoken about|speak about|chatted about|chat about|discussed|discuss|conversation about|conversations about|about',
  ),
  aboutWith: list('with'),
  never: list('never'),
  livesIn: list('living in|live in|lives in|based in|located in|resident in|resides in'),
  inside: list('in'),
  from: list('imported from|from|on|via'),
  worksAt: list('works at|works for|works with|work at|work for|working at|working for|employed at|employed by|employees of|employee of'),
  at: list('at'),
  likes: list(
    'interested in|interest in|likes to|like to|likes|like|loves to|love to|loves|love|into|enjoys|enjoy|cares about|care about|plays|play|fans of|fan of',
  ),
  lovers: list('players|player|fans|fan|lovers|lover|enthusiasts|enthusiast'),
  through: list('met through|met via|introduced by|introduced through|introduced to me by|know through|through'),
  circle: list('in circle|in the circle|in my circle|circle'),
  staying: list('for'),
  due: list('due now|overdue|due'),
  states: { fading: list('fading|going quiet|gone quiet'), dormant: list('dormant'), active: list('active') },
  setAside: {
    snoozed: list('snoozed'),
    never: list('never suggested|never to be suggested'),
    archived: list('archived|in the archive|in archive'),
    'do-not-track': list('not tracked|untracked'),
  },
  having: list('with|having'),
  lacking: list('without|with no|no|missing|lacking'),
  articles: list('a|an|the|any'),
  fields: {
    email: list('e-mail address|email address|e-mail|email|emails|mail address'),
    phone: list('phone number|phone|number|telephone'),
    birthday: list('birthday|birthdays'),
    rhythm: list('rhythm|rhythms'),
    circle: list('circle|circles'),
    place: list('place|town|city|location'),
    company: list('company|employer|firm'),
    notes: list('notes|note'),
  },
  birthday: list('birthday|birthdays|birthday is|born'),
  time: {
    months: list(
      'january,jan|february,feb|march,mar|april,apr|may|june,jun|july,jul|august,aug|september,sep,sept|october,oct|november,nov|december,dec',
    ).map((names) => names.split(',')),
    weekdays: list('monday,mon|tuesday,tue|wednesday,wed|thursday,thu|friday,fri|saturday,sat|sunday,sun').map((names) => names.split(',')),
    units: {
      day: list('day|days'),
      week: list('week|weeks'),
      month: list('month|months'),
      quarter: list('quarter|quarters'),
      year: list('year|years'),
    },
    numbers: { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12 },
    during: list('in|on|during|within|over'),
    since: list('since'),
    before: list('before|until|till'),
    after: list('after'),
    between: list('between|from'),
    until: list('and|to|until|till'),
    thisOne: list('this|the current'),
    lastOne: list('last|the last|previous|the previous'),
    pastN: list('in the last|in the past|within the last|over the last|during the last|the last|the past|last|past'),
    pastOne: list('past'),
    lasting: list('for more than|for over|for at least|for the last|for|in'),
    ago: list('ago'),
    today: list('today'),
    yesterday: list('yesterday'),
  },
  stem,
  isDoer: (word) => /(?:ers|ors|ists)$/.test(word),
};
