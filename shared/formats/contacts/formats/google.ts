/**
 * Google Contacts: the export of 2011 to 2024 (`Given Name`, `E-mail 1 - Type`, `Group Membership`), the one since (`First Name`,
 * `E-mail 1 - Label`, `Labels`) and Google's import template. Numbered groups repeat as often as the fullest contact needs.
 */
import { headerKey } from '../../../model/fold';
import type { Column, ColumnRole, ContactsFormat } from './column';
import { rolesByHeader, stripDuplicateNumber } from './header-aliases';

const ROLES = rolesByHeader({
  name: 'Name | File As',
  prefix: 'Name Prefix',
  'given-name': 'Given Name | First Name',
  'middle-name': 'Additional Name | Middle Name',
  'family-name': 'Family Name | Last Name',
  suffix: 'Name Suffix',
  nickname: 'Nickname | Short Name',
  birthday: 'Birthday',
  notes: 'Notes',
  circles: 'Labels | Group Membership',
  interests: 'Hobby',
  place: 'Location',
  company: 'Organization Name',
  position: 'Organization Title | Occupation',
  ignore:
    'Photo | Initials | Sensitivity | Priority | Yomi Name | Given Name Yomi | Additional Name Yomi | Family Name Yomi | Directory Server | Mileage',
  keep: 'Phonetic First Name | Phonetic Middle Name | Phonetic Last Name | Maiden Name | Gender | Billing Information | Subject | Language | Organization Department',
});

/** "E-mail 2 - Value" folds to `email2value`. */
const NUMBERED = /^(email|im|phone|address|organization|relation|website|event|customfield)(\d+)(\D+)$/;

const PART_ROLES: { readonly [group: string]: { readonly [part: string]: ColumnRole } | undefined } = {
  email: { value: 'email' },
  phone: { value: 'phone' },
  website: { value: 'url' },
  relation: { value: 'keep' },
  event: { value: 'keep' },
  customfield: { value: 'keep' },
  im: { value: 'keep', service: 'ignore' },
  organization: { name: 'company', title: 'position', yominame: 'ignore' },
  address: {
    formatted: 'keep',
    city: 'home-city',
    country: 'home-country',
    street: 'address-part',
    pobox: 'address-part',
    region: 'address-part',
    postalcode: 'address-part',
    extendedaddress: 'address-part',
  },
};

/** Groups whose values are kept with the word of their label: "Spouse", "Anniversary", "Instagram", "Mobile". */
const LABELLED: ReadonlySet<string> = new Set(['relation', 'event', 'customfield', 'phone']);

export const GOOGLE: ContactsFormat = {
  name: 'google',
  knowsHeader: (key) => ROLES.has(key) || NUMBERED.test(key),
  recognizes: (keys) => {
    const numbered = keys.filter((key) => /^(email|phone|address|website|relation|event|customfield)\d+value$/.test(key)).length;
    const isNamed = ['givenname', 'firstname', 'name', 'familyname', 'lastname'].some((key) => keys.includes(key));
    return isNamed && (numbered >= 1 || keys.includes('groupmembership') || (keys.includes('organizationname') && keys.includes('labels')));
  },
  columns: (headers) => {
    const keys = headers.map((header) => headerKey(stripDuplicateNumber(header)));
    return headers.map((header, index): Column => {
      const key = keys[index] as string;
      const match = NUMBERED.exec(key);
      if (match === null) return { index, header, role: roleOf(key) };
      const [, group = '', number = '', part = ''] = match;
      const role =
        part === 'label' || part === 'type'
          ? 'ignore'
          : Object.hasOwn(PART_ROLES[group] ?? {}, part)
            ? (PART_ROLES[group]?.[part] ?? 'keep')
            : 'keep';
      const labelIndex = LABELLED.has(group)
        ? keys.findIndex((other) => other === `${group}${number}label` || other === `${group}${number}type`)
        : -1;
      return labelIndex < 0 ? { index, header, role } : { index, header, role, labelIndex };
    });
  },
  circleSeparator: / ?::: ?/,
  isDayFirst: () => false, // Google writes 1985-04-02; slashes come from a spreadsheet
};

function roleOf(key: string): ColumnRole {
  return ROLES.get(key) ?? 'keep';
}
