/** What columns of any other CSV are called, in many languages and by many programs, and the field each most likely means. */
import { headerKey } from '../../../model/fold';
import type { ImportField } from '../../import/import-plan';

const WORDS: { readonly [F in ImportField]?: string } = {
  name: 'Name | Full Name | Fullname | Display Name | Contact | Contact Name | Person | File As | Who | Vollständiger Name | Anzeigename | Kontakt | Nom complet | Nom à afficher | Contact nom | Nombre completo | Nome completo | Nome visualizzato | Volledige naam | Naam | Weergavenaam | Imię i nazwisko | Nom | Nome | Nombre | Navn | Namn | Nimi | Jméno | 姓名 | 名前 | 氏名',
  'given-name':
    'First Name | Firstname | First | Given Name | Forename | Christian Name | Vorname | Prénom | Primeiro nome | Nome próprio | Voornaam | Imię | Förnamn | Fornavn | Etunimi | Primer nombre | Nombres',
  'middle-name':
    'Middle Name | Middle | Additional Name | Second Name | Weitere Vornamen | Deuxième prénom | Segundo nombre | Secondo nome | Middelste naam | Tussenvoegsel | Nome do meio | Drugie imię',
  'family-name':
    'Last Name | Lastname | Last | Surname | Family Name | Nachname | Familienname | Nom de famille | Apellidos | Apellido | Cognome | Achternaam | Sobrenome | Apelido | Último nome | Nazwisko | Efternamn | Efternavn | Etternavn | Sukunimi',
  nickname:
    'Nickname | Nick | Nick Name | Alias | Spitzname | Surnom | Apodo | Soprannome | Bijnaam | Alcunha | Przydomek | Preferred Name | Goes by',
  email:
    'E-mail | Email | E-mails | Mail | E-mail Address | Email Addresses | E-mail 1 | E-mail 2 | E-mail 3 | Primary Email | Secondary Email | Work Email | Personal Email | Home Email | Other Email | Business Email | E-Mail-Adresse | Mailadresse | Adresse e-mail | Adresse de messagerie | Courriel | Adresse électronique | Correo | Correo electrónico | Dirección de correo electrónico | Indirizzo e-mail | Posta elettronica | E-mailadres | Endereço de e-mail | Correio eletrônico | Adres e-mail | E-post | Sähköposti',
  phone:
    'Phone | Phones | Telephone | Tel | Mobile | Mobile Phone | Mobile Number | Cell | Cell Phone | Cellphone | Phone Number | Phone 1 | Phone 2 | Home Phone | Work Phone | Business Phone | Office Phone | Primary Phone | Other Phone | WhatsApp | Telefon | Telefonnummer | Handy | Handynummer | Mobil | Mobiltelefon | Mobilnummer | Téléphone | Tél | Portable | Mobile phone number | Teléfono | Móvil | Teléfono móvil | Celular | Telefono | Cellulare | Telefoon | Telefoonnummer | Mobiel | Telefone | Telemóvel | Telefon komórkowy | Puhelin',
  url: 'URL | Website | Web Site | Web | Web Page | Homepage | Home Page | LinkedIn | LinkedIn URL | LinkedIn Profile | LinkedIn Profile URL | Person Linkedin Url | Profile | Profile URL | Profile Link | Link | Twitter | X | Instagram | Facebook | GitHub | Blog | Webseite | Internetseite | Site web | Page web | Página web | Sitio web | Sito web | Pagina web | Webpagina | Site | Strona internetowa',
  company:
    'Company | Company Name | Organization | Organisation | Organization Name | Employer | Account Name | Firm | Work | Workplace | Associated Company | Firma | Unternehmen | Arbeitgeber | Société | Entreprise | Organisme | Empresa | Compañía | Organización | Azienda | Società | Organizzazione | Bedrijf | Werkgever | Organisatie | Organização | Företag | Yritys',
  position:
    'Position | Job Title | Title | Role | Job | Occupation | Profession | Headline | Function | Berufsbezeichnung | Beruf | Funktion | Stelle | Tätigkeit | Poste | Fonction | Titre du poste | Profession exercée | Puesto | Cargo | Ocupación | Profesión | Posizione | Ruolo | Qualifica | Professione | Functie | Beroep | Profissão | Stanowisko | Befattning',
  birthday:
    'Birthday | Birth Date | Birthdate | Date of Birth | DOB | Born | B-day | Geburtstag | Geburtsdatum | Anniversaire | Date de naissance | Cumpleaños | Fecha de nacimiento | Compleanno | Data di nascita | Verjaardag | Geboortedatum | Aniversário | Data de nascimento | Urodziny | Data urodzenia | Födelsedag',
  place:
    'Place | City | Town | Location | Country | Home City | Home Country | Work City | Country/Region | Mailing City | Mailing Country | Lives in | Based in | Hometown | Ort | Stadt | Wohnort | Land | Standort | Ville | Pays | Lieu | Ciudad | País | Ubicación | Città | Paese | Luogo | Località | Plaats | Woonplaats | Stad | Cidade | Miasto | Kraj | Stad land',
  notes:
    'Notes | Note | Comment | Comments | Description | About | Bio | Memo | Remarks | Background | How we met | Context | Notizen | Notiz | Bemerkung | Bemerkungen | Kommentar | Remarque | Remarques | Commentaire | Commentaires | Nota | Notas | Comentarios | Notizie | Commenti | Notities | Opmerkingen | Observações | Anotações | Notatki | Uwagi',
  circles:
    'Circles | Circle | Labels | Label | Tags | Tag | Groups | Group | Category | Categories | Lists | List | Group Membership | Kategorie | Kategorien | Gruppe | Gruppen | Kreis | Kreise | Catégorie | Catégories | Groupe | Groupes | Cercle | Étiquettes | Categoría | Categorías | Grupo | Grupos | Etiquetas | Categoria | Categorie | Gruppo | Gruppi | Categorieën | Groep | Groepen | Categorias | Grupy | Kategorie kontaktu',
  interests:
    'Interests | Interest | Hobby | Hobbies | Likes | Passions | Sports | Topics | Interessen | Interesse | Hobbys | Intérêts | Centres d’intérêt | Loisirs | Passe-temps | Intereses | Aficiones | Pasatiempos | Interessi | Passatempi | Hobby’s | Interesses | Passatempos | Zainteresowania | Favorite topics',
  'connected-on':
    'Connected On | Connected | Connection Date | Date Connected | Met on | First met | Met | Known since | Since | Date added | Added | Added on | Created | Created at | Create Date | Created Date | Kennengelernt | Kennengelernt am | Bekannt seit | Connu depuis | Conocido desde | Conosciuto il | Sinds',
  ignore:
    'ID | Record ID | Contact ID | UUID | UID | Row ID | Photo | Avatar | Image | Picture | Avatar URL | Photo URL | Last Modified | Updated at | Modified | Version',
};

/** Folded name → field. */
export const ANY_CSV_FIELDS: ReadonlyMap<string, ImportField> = new Map(
  Object.entries(WORDS).flatMap(([field, names]) =>
    names.split(' | ').map((name): [string, ImportField] => [headerKey(name), field as ImportField]),
  ),
);

/** Words that mean the given name beside a column for the family name, and the full name alone. */
export const NAME_OR_GIVEN: ReadonlySet<string> = new Set(['nombre', 'nome', 'imie', 'naam', 'name', 'nom']);
