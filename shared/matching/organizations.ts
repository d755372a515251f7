/**
 * Contacts that look like companies: "Pizzeria Da Mario", "Contoso GmbH", "Support". Only clear evidence counts, and nothing is decided by it: the user is
 * asked, and the answer is kept with the person (`Person.isOrganization`).
 */
import { companyKey, fold } from '../model/fold';
import type { PersonId } from '../model/ids';
import type { Network, Person } from '../model/network';
import { emailKey, isRoleAddress } from './contact-keys';
import { profilePage } from './profile-page';

/** `legal-form`: Contoso GmbH. `business-word`: Pizzeria Da Mario. `is-company`: the name is that of the company field. `role`: Support, and nobody's own address. */
export type OrganizationReason = 'legal-form' | 'business-word' | 'is-company' | 'role';

export interface OrganizationQuestion {
  readonly person: PersonId;
  readonly reason: OrganizationReason;
}

const LEGAL_FORM =
  /[\s,](?:inc|llc|ltd|limited|corp|corporation|plc|gmbh|ag|kg|ohg|ug|e\.?v|s\.?a|s\.?a\.?s|s\.?a\.?r\.?l|s\.?r\.?l|s\.?p\.?a|s\.?r\.?o|a\/s|aps|oyj?|b\.?v|d\.?o\.?o|kft|zrt|sp\.? z o\.?o|pty|llp)\.?$/i;
const BUSINESS_WORDS = new Set(
  'pizzeria restaurant ristorante trattoria restaurante bistro cafe caffe bakery backerei boulangerie panaderia konditorei hotel hostel pension motel apotheke pharmacy pharmacie farmacia ljekarna clinic klinik hospital krankenhaus praxis zahnarztpraxis kanzlei notariat salon friseur barbershop garage autohaus werkstatt taxi bank sparkasse versicherung insurance assicurazioni airlines airport library bibliothek bibliotheque university universitat universite school schule kindergarten kita gymnasium museum theater theatre kino cinema supermarket supermarkt store shop boutique laden reisebüro reiseburo hausverwaltung stadtwerke rathaus finanzamt embassy consulate botschaft church verein club studio agency agentur verlag services hotline helpdesk'.split(
    ' ',
  ),
);
const ROLES = new Set(
  'support info service kundenservice kundendienst customer office sales reception rezeption billing accounting newsletter notifications noreply sekretariat hotline helpdesk voicemail mailbox'.split(
    ' ',
  ),
);

const reasons = new WeakMap<Person, OrganizationReason | 'none'>();

/** Whether the user is asked about a contact. False: it is a person, or the user said what it is. */
export function mayBeCompany(network: Network): (id: PersonId) => boolean {
  return (id) => {
    const person = network.people.get(id);
    return person !== undefined && organizationReason(person) !== null;
  };
}

/** In the order of the network. Whoever the user decided about, and whoever is surely a person, is left out. */
export function organizationQuestions(network: Network): OrganizationQuestion[] {
  const questions: OrganizationQuestion[] = [];
  for (const person of network.people.values()) {
    let reason = reasons.get(person);
    if (reason === undefined) reasons.set(person, (reason = organizationReason(person) ?? 'none'));
    if (reason !== 'none') questions.push({ person: person.id, reason });
  }
  return questions;
}

/** Null: nothing says that it is a company, or the user said what it is. */
export function organizationReason(person: Person): OrganizationReason | null {
  if (person.isOrganization !== undefined || isSurelyPerson(person)) return null;
  const words = fold(person.name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (LEGAL_FORM.test(person.name)) return 'legal-form';
  // "Anna Bank" and "Tom Garage" have a given name first: such a word counts at the beginning, or of three and more words.
  if (words.some((word, i) => BUSINESS_WORDS.has(word) && (i === 0 || words.length > 2))) return 'business-word';
  if (words.length > 0 && words.every((word) => ROLES.has(word))) return 'role';
  const company = companyKey(person.company);
  const isCompany = company !== '' && company === companyKey(person.name);
  return isCompany && !person.emails.some((email) => !isRoleAddress(emailKey(email))) ? 'is-company' : null;
}

/** Family, a birthday, a nickname, a position, or a page of a member on a site for people. */
function isSurelyPerson({ isKin, birthday, nickname, position, urls }: Person): boolean {
  return isKin || birthday !== '' || nickname !== '' || position !== '' || urls.some((url) => profilePage(url)?.site === 'linkedin');
}
