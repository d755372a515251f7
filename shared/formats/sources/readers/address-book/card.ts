/** Builds the card of a person with the rules of contact files: what is a number, an address, a circle, and what goes into the other fields. */
import type { IsoDay } from '../../../../model/day';
import type { Contact } from '../../../contacts/contact';
import { ContactBuilder } from '../../../contacts/contact-builder';
import type { ColumnRole } from '../../../contacts/formats/column';
import type { DateColumn } from '../../../dates/date-column';
import { readDay } from '../../../dates/read-day';
import type { Participant } from '../../source-record';
import { mailAddress, pageAddress, phoneAddress } from '../participants';

const DATES: DateColumn = {
  isDayFirst: true,
  lastShortYear: 99,
  isSerial: false,
  locale: null,
  assumed: null,
  ambiguous: null,
  isMixed: false,
};
const NEVER = /(?!)/;

export class CardBuilder {
  private readonly builder: ContactBuilder;
  private readonly line: number;

  /** @param line where the card begins in its file */
  constructor(line: number, today: IsoDay) {
    this.line = line;
    this.builder = new ContactBuilder({
      today,
      dateColumns: new Map([[0, DATES]]),
      circleSeparator: NEVER,
      dayOf: readDay,
      nameOrder: { isJapanese: false, isFamilyFirst: false },
    });
  }

  /** @param header the name of the property, for values that have no field of their own and for the ones that do not fit */
  add(role: ColumnRole, header: string, value: string, label = ''): void {
    // Only dates in one certain notation are given to the builder; other texts have no column of dates, and stay as they are.
    const index = role === 'birthday' && !/^(?:\d{4}-\d\d-\d\d|--\d\d-\d\d)$/.test(value) ? -1 : 0;
    if (value.trim() !== '') this.builder.add({ index, header, role }, value, label);
  }

  addPhoto(photo: string): void {
    this.builder.addPhoto(photo);
  }

  /** Null: the card has nothing to name a person by. */
  build(): Contact | null {
    return this.builder.build({ line: this.line, cells: [] });
  }

  /** Only an address, a number or a company stands where a name should. */
  get isUnnamed(): boolean {
    return this.builder.isUnnamed;
  }
}

/** A person of a card as others name them: by the first mail address, number or page. */
export function participantOf(contact: Contact): Participant {
  const address =
    contact.emails.map(mailAddress).find((found) => found !== '') ??
    contact.phones.map(phoneAddress).find((found) => found !== '') ??
    contact.urls.map(pageAddress).find((found) => found !== '') ??
    '';
  return { name: contact.name, address };
}
