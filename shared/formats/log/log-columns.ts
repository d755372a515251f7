/** Finds the columns of a log by the names people give them, in any order. */
import { fold, headerKey } from '../../model/fold';

/**
 * Names of the columns of a log in the languages that people keep one in, by field. They are separated by spaces and compared by `headerKey`: folded,
 * letters and digits only.
 */
const LOG_HEADER_NAMES = {
  date: 'date day when dateandtime datetime timestamp datum tag wann fecha dia cuando jour quand data giorno quando dag wanneer dato kiedy дата деньтадата когда коли кога kdy kedy datumadodbu mikor idopont ημερομηνια ποτε tarih nezaman gun nar paivays paivamaara paiva milloin kuupaev millal datums kad diena kada 日付 日時 年月日 いつ 日期 时间 時間 날짜 일시 언제 תאריך מתי التاريخ تاريخ اليوم متى วันที่ ngay tanggal kapan',
  people:
    'people person persons with who whom name names participants participant attendees contact contacts guests personen mit mitwem wer teilnehmer personnes personne avec avecqui qui nom noms personas persona con conquien quien nombre persone conchi chi nome pessoas pessoa com comquem mensen persoon met metwie wie osoby osoba zkim кто скем люди человек имя участники контакт хто зким людина учасники кой ского хора kdo skym lide osobou kto ludia kivel ki kik szemely szemelyek resztvevok cucine cine persoana persoane oameni μεποιον ποιος ατομο ατομα kim kiminle kisi kisiler vem medvem hvem medhvem deltagare deltagere deltakere kuka kenenkanssa henkilo henkilot kes kellega kas suko sukuo 相手 誰 だれ 人 人物 参加者 名前 氏名 谁 和谁 联系人 參與者 聯絡人 姓名 누구 사람 상대 참석자 이름 מי עםמי משתתפים שם من معمن الشخص المشاركون الاسم voiai nguoi siapa dengansiapa orang',
  phone: 'phonenumber callernumber telefonnummer rufnummer telefoonnummer',
  channel:
    'channel type kind medium method mode how via activity interactiontype kanal art canal tipo moyen canale kanaal soort kanał sposob тип канал способ вид kanalas zpusob typ mod tur nasil yol satt slag tapa tyyppi 種類 方法 手段 类型 方式 渠道 종류 방법 סוג ערוץ النوع القناة',
  topics:
    'topics topic about talkedabout interests interest subjects subject tags themen thema themes theme sujets sujet temas tema argomenti argomento assuntos assunto onderwerpen onderwerp tematy temat тема темы теми temata temak teme θεμα θεματα konu konular amne amnen emne emner aihe aiheet 話題 トピック 话题 主题 주제 נושא נושאים الموضوع المواضيع',
  note: 'note notes comment comments text description details detail summary memo notiz notizen bemerkung bemerkungen remarque remarques commentaire nota notas notities notitie opmerking notatka notatki заметка заметки примечание комментарий описание нотатка нотатки примітка бележка poznamka poznamky megjegyzes jegyzet notite σημειωση σημειωσεις not notlar aciklama anteckning anteckningar notat noter notater muistiinpano huomautus メモ 備考 内容 备注 备忘 備註 메모 비고 내용 הערה הערות ملاحظة ملاحظات ghichu catatan',
  minutes:
    'minutes minute min mins duration durationmin durationminutes durationinminutes length dauer minuten duree duracion durata duracao duur czas длительность продолжительность тривалість trvani idotartam διαρκεια sure langd varighed varighet kesto 時間分 分 时长 시간 משך المدة',
  seconds: 'seconds secs durationseconds durationsec durationinseconds durations sekunden secondes segundos secondi',
  direction:
    'direction calltype inout initiated initiatedby initiator startedby whoreachedout richtung sens direccion direzione direcao richting',
  favor: 'favor favour favors favours help gefallen hilfe favori faveur service favore ayuda ajuda',
  'favor-given': 'favorgiven favourgiven favorsgiven favoursgiven helpgiven gave given',
  'favor-received': 'favorreceived favourreceived favorsreceived favoursreceived helpreceived got received',
  promise: 'promise promises promised ipromised todo followup nextstep versprechen versprochen promesse promesa promessa belofte obietnica',
} as const;

/** What a column of a log can hold. */
export const LOG_FIELDS = [
  'date',
  'people',
  'phone',
  'channel',
  'topics',
  'note',
  'minutes',
  'seconds',
  'direction',
  'favor',
  'favor-given',
  'favor-received',
  'promise',
  'keep',
  'ignore',
] as const;
/** `phone`: whose call it is where the people column is empty. `keep`: added to the note under the column's name; `ignore`: left out. */
export type LogField = (typeof LOG_FIELDS)[number];
/** Fields that the names of columns tell. */
export type NamedField = Exclude<LogField, 'keep' | 'ignore'>;

const HEADER_NAMES: Readonly<Record<NamedField, string>> = LOG_HEADER_NAMES;
const FIELD_KEYS = Object.entries(HEADER_NAMES).map(
  ([field, names]) => [field as NamedField, new Set(names.split(' ').map(headerKey))] as const,
);

/** Words inside longer headers: "Date of contact", "Who did you talk to?". Tried for fields that no header names exactly, in this order. */
const LONGER_HEADERS: readonly (readonly [NamedField, RegExp])[] = [
  ['date', /\b(?:date|datum|fecha|timestamp|zeitstempel|when|wann|quand|cuando)\b/],
  [
    'people',
    /^(?:with )?(?:who|whom|mit wem|avec qui|con quien)\b|\b(?:attendees|participants|teilnehmer)\b|\b(?:contact|person|friend)(?:['’]?s)? name\b|\bname of (?:the )?(?:contact|person|friend)\b/,
  ],
  ['note', /\b(?:notes?|notizen|summary|what)\b/],
  ['channel', /^how\b|\b(?:channel|medium)\b/],
];

/** A date or a note of something else than this interaction. */
const OTHER_MEANING =
  /\b(?:last|next|birth|due|end|created|added|modified|updated|joined|connected|since|reminder|follow|anniversary|internal)\b/;

/** True for "Next contact", "Date added", "Birth date": not the date of an interaction. */
export function hasOtherMeaning(header: string): boolean {
  return OTHER_MEANING.test(fold(header));
}

/** Field → column index. Absent: no column has such a name. Of two columns for one field, the first counts. */
export type NamedColumns = { readonly [F in NamedField]?: number };

export function findLogColumns(headers: readonly string[]): NamedColumns {
  const columns: { [F in NamedField]?: number } = {};
  const keys = headers.map(headerKey);
  for (const [field, names] of FIELD_KEYS) {
    const column = keys.findIndex((key) => names.has(key));
    if (column >= 0) columns[field] = column;
  }
  const free = (column: number) => !Object.values(columns).includes(column);
  for (const [field, words] of LONGER_HEADERS) {
    if (columns[field] !== undefined) continue;
    const column = headers.findIndex((header, i) => free(i) && header.length <= 80 && words.test(fold(header)) && !hasOtherMeaning(header));
    if (column >= 0) columns[field] = column;
  }
  return columns;
}
