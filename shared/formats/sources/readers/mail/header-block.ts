/** The headers of a mail that a program keeps as fields of its own, written as the mail had them. */

export interface MailFields {
  readonly date: string;
  readonly messageId: string;
  readonly subject: string;
  readonly from: readonly MailPerson[];
  readonly to: readonly MailPerson[];
  readonly cc: readonly MailPerson[];
  readonly bcc: readonly MailPerson[];
  readonly references: string;
}

export interface MailPerson {
  readonly name: string;
  readonly address: string;
}

/** For `mailRecords`. A field that is empty is no header. */
export function headersOf(fields: MailFields): ReadonlyMap<string, string> {
  const people = (list: readonly MailPerson[]) =>
    list
      .map(addressText)
      .filter((text) => text !== '')
      .join(', ');
  const headers: readonly (readonly [string, string])[] = [
    ['date', fields.date],
    ['message-id', fields.messageId],
    ['subject', fields.subject],
    ['from', people(fields.from)],
    ['to', people(fields.to)],
    ['cc', people(fields.cc)],
    ['bcc', people(fields.bcc)],
    ['references', fields.references],
  ];
  return new Map(headers.filter(([, value]) => value !== ''));
}

/** `"Prado, Ana" <ana@example.com>`. Empty: no mail address, as Exchange writes for people of the own company. */
function addressText({ name, address }: MailPerson): string {
  const mail = address.trim().replace(/^smtp:/i, '');
  if (!/^[^\s<>"(),:;@]+@[^\s<>"(),:;@]+$/.test(mail)) return '';
  const plain = name.replace(/[\u0000-\u001f"\\]+/g, ' ').trim();
  return plain === '' || plain === mail ? `<${mail}>` : `"${plain}" <${mail}>`;
}
