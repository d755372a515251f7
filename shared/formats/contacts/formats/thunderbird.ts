/**
 * Thunderbird's address book: 37 columns (a trailing comma makes it 38), British English with its own words, localized ones. French uses one name
 * for the city at home and at work: the first is home.
 */
import { headerKey } from '../../../model/fold';
import type { Column, ColumnRole, ContactsFormat } from './column';
import { hits, rolesByHeader, stripDuplicateNumber, type WordTable } from './header-aliases';

const WORDS: { readonly [language: string]: WordTable } = {
  en: {
    'given-name': 'First Name',
    'family-name': 'Last Name',
    name: 'Display Name',
    nickname: 'Nickname',
    email: 'Primary Email | Secondary Email | Email | Additional Email',
    phone: 'Mobile Number | Home Phone | Work Phone',
    'home-city': 'Home City',
    'home-country': 'Home Country',
    'work-city': 'Work City',
    'work-country': 'Work Country',
    position: 'Job Title',
    company: 'Organization | Organisation',
    url: 'Web Page 1 | Web Page 2',
    'birth-year': 'Birth Year',
    'birth-month': 'Birth Month',
    'birth-day': 'Birth Day',
    notes: 'Notes',
    'address-part':
      'Home Address | Home Address 2 | Home State | Home County | Home ZipCode | Home Post Code | Work Address | Work Address 2 | Work State | Work County | Work ZipCode | Work Post Code',
    keep: 'Screen Name | Fax Number | Pager Number | Department | Custom 1 | Custom 2 | Custom 3 | Custom 4',
  },
  de: {
    'given-name': 'Vorname',
    'family-name': 'Nachname',
    name: 'Anzeigename',
    nickname: 'Spitzname',
    email: 'Primäre E-Mail-Adresse | Sekundäre E-Mail-Adresse',
    phone: 'Mobil-Tel.-Nr. | Tel. privat | Tel. dienstlich',
    'home-city': 'Privat: Ort',
    'home-country': 'Privat: Land',
    'work-city': 'Dienstlich: Ort',
    'work-country': 'Dienstlich: Land',
    position: 'Arbeitstitel',
    company: 'Organisation',
    url: 'Webseite 1 | Webseite 2',
    'birth-year': 'Geburtsjahr',
    'birth-month': 'Geburtsmonat',
    'birth-day': 'Geburtstag',
    notes: 'Notizen',
    'address-part':
      'Privat: Adresse | Privat: Adresse 2 | Privat: Bundesland | Privat: PLZ | Dienstlich: Adresse | Dienstlich: Adresse 2 | Dienstlich: Bundesland | Dienstlich: PLZ',
    keep: 'Messenger-Name | Fax-Nummer | Pager-Nummer | Abteilung | Benutzerdef. 1 | Benutzerdef. 2 | Benutzerdef. 3 | Benutzerdef. 4',
  },
  fr: {
    'given-name': 'Prénom',
    'family-name': 'Nom de famille | Nom',
    name: 'Nom à afficher',
    nickname: 'Surnom',
    email:
      'Adresse électronique principale | Adresse électronique secondaire | Première adresse électronique | Adresse électronique alternative',
    phone: 'Portable | Tél. personnel | Tél. professionnel',
    'home-city': 'Ville',
    'home-country': 'Pays/Région (domicile)',
    'work-country': 'Pays/Région (bureau)',
    position: 'Profession',
    company: 'Société',
    url: 'Site web 1 | Site web 2',
    'birth-year': 'Année de naissance',
    'birth-month': 'Mois',
    'birth-day': 'Jour',
    notes: 'Notes',
    'address-part': 'Adresse privée | Adresse privée 2 | Adresse professionnelle | Adresse professionnelle 2 | Code postal | Pays/État',
    keep: 'Nom de l’écran | Fax | Pager | Service | Divers 1 | Divers 2 | Divers 3 | Divers 4',
  },
  es: {
    'given-name': 'Nombre',
    'family-name': 'Apellidos | Apellido',
    name: 'Nombre en pantalla | Nombre a mostrar',
    nickname: 'Apodo',
    email:
      'Dirección de correo electrónico principal | Dirección de correo electrónico secundaria | Correo electrónico principal | Correo electrónico secundario',
    phone: 'Teléfono móvil | Número de móvil | Teléfono particular | Teléfono (Trabajo) | Teléfono del trabajo',
    'home-country': 'País de residencia',
    'work-country': 'País (Trabajo)',
    position: 'Cargo | Puesto',
    company: 'Organización',
    url: 'Página web 1 | Página web 2',
    'birth-year': 'Año de nacimiento',
    'birth-month': 'Mes de nacimiento',
    'birth-day': 'Día de nacimiento',
    notes: 'Notas',
    'address-part': 'Dirección personal | Dirección de trabajo | Código postal | Código postal (Trabajo)',
    keep: 'Fax | Buscapersonas | Departamento',
  },
  it: {
    'given-name': 'Nome',
    'family-name': 'Cognome',
    name: 'Nome visualizzato',
    nickname: 'Soprannome',
    email: 'Email principale | Email secondaria | Indirizzo email principale | Indirizzo email secondario',
    phone: 'Numero cellulare | Cellulare | Telefono casa | Telefono lavoro',
    'home-city': 'Città di residenza',
    'home-country': 'Nazione di residenza',
    'work-city': 'Città di lavoro',
    'work-country': 'Nazione di lavoro',
    position: 'Qualifica',
    company: 'Organizzazione',
    url: 'Pagina web 1 | Pagina web 2',
    'birth-year': 'Anno di nascita',
    'birth-month': 'Mese di nascita',
    'birth-day': 'Giorno di nascita',
    notes: 'Note',
    'address-part':
      'Indirizzo di casa | Indirizzo di casa 2 | CAP di residenza | Indirizzo di lavoro | Indirizzo di lavoro 2 | CAP di lavoro',
    keep: 'Numero fax | Numero Pager | Reparto',
  },
};

const ENGLISH = rolesByHeader(WORDS.en ?? {});
const LANGUAGES = Object.values(WORDS).map(rolesByHeader);

export const THUNDERBIRD: ContactsFormat = {
  name: 'thunderbird',
  knowsHeader: (key) => LANGUAGES.some((roles) => roles.has(key)),
  recognizes: (keys) => {
    const roles = languageOf(keys);
    const found = new Set(keys.map((key) => roles.get(key)));
    // A display name beside the parts of the name, and a birthday in three columns or e-mails: only Thunderbird writes this.
    return (
      hits(keys, roles) >= 5 &&
      hits(keys, roles) >= keys.length * 0.6 &&
      found.has('name') &&
      found.has('email') &&
      found.has('given-name') &&
      (found.has('birth-year') || keys.includes('screenname') || keys.includes('primaryemail'))
    );
  },
  columns: (headers) => {
    const keys = headers.map((header) => headerKey(stripDuplicateNumber(header)));
    const roles = languageOf(keys);
    return headers.map(
      (header, index): Column => ({
        index,
        header,
        role: isWorkAgain(header, keys, index) ? 'work-city' : roleOf(keys[index] as string, roles),
      }),
    );
  },
  circleSeparator: /[;,]/,
  isDayFirst: () => true, // birthdays are in three columns; only hand-made dates ask this
};

function roleOf(key: string, roles: ReadonlyMap<string, ColumnRole>): ColumnRole {
  return roles.get(key) ?? ENGLISH.get(key) ?? 'keep';
}

/** French: the second "Ville" is that of work. */
function isWorkAgain(header: string, keys: readonly string[], index: number): boolean {
  return keys[index] === 'ville' && header !== stripDuplicateNumber(header);
}

function languageOf(keys: readonly string[]): ReadonlyMap<string, ColumnRole> {
  return LANGUAGES.reduce((best, roles) => (hits(keys, roles) > hits(keys, best) ? roles : best), ENGLISH);
}
