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
    'Company | Companies | Company Name | Organization | Organisation | Organization Name | Employer | Account Name | Firm | Work | Workplace | Associated Company | Firma | Unternehmen | Arbeitgeber | Société | Entreprise | Organisme | Empresa | Compañía | Organización | Azienda | Società | Organizzazione | Bedrijf | Werkgever | Organisatie | Organização | Företag | Yritys',
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
  'work-since':
    'Work Since | Job Since | Company Since | Working Since | Employed Since | Job Start | Job Start Date | Job Started | Employment Start | Employment Start Date | Hire Date | Date Hired | Position Start Date | Angestellt seit | Eintrittsdatum | Im Unternehmen seit | Firma seit | Date d’embauche | Fecha de contratación | Data di assunzione | Datum in dienst',
  'work-until':
    'Work Until | Job Until | Company Until | Employed Until | Job End | Job End Date | Job Ended | Employment End | Employment End Date | Position End Date | Austrittsdatum | Im Unternehmen bis | Firma bis',
  'connected-on':
    'Connected On | Connected | Connection Date | Date Connected | Met on | First met | Met | Known since | Since | Date added | Added | Added on | Created | Created at | Create Date | Created Date | Kennengelernt | Kennengelernt am | Bekannt seit | Connu depuis | Conocido desde | Conosciuto il | Sinds',
  keep: 'ID | Record ID | Contact ID | UUID | UID | Row ID | Photo | Avatar | Image | Picture | Avatar URL | Photo URL | Last Modified | Updated at | Modified | Version',
};

/** More languages: from Czech to Korean. */
const MORE_WORDS: { readonly [F in ImportField]?: string } = {
  name: 'Person Name | Name of Person | Name of Contact | Your Name | Contact Full Name | Full Names | Celé jméno | Jméno a příjmení | Meno a priezvisko | Celé meno | Teljes név | Név | Nume complet | Nume și prenume | Ime i prezime | Ime in priimek | Пълно име | Три имени | ФИО | Ф.И.О. | Фамилия Имя | Имя Фамилия | Имя и фамилия | Фамилия и имя | Полное имя | ПІБ | Повне ім’я | Ім’я та прізвище | Прізвище та ім’я | Ονοματεπώνυμο | Πλήρες όνομα | Ad Soyad | Adı Soyadı | İsim Soyisim | Tam ad | Полное ФИО | שם מלא | שם פרטי ומשפחה | שם | الاسم الكامل | الاسم بالكامل | الاسم | نام کامل | Họ và tên | Họ tên | Nama | Nama lengkap | Nama penuh | ชื่อ-นามสกุล | ชื่อเต็ม | お名前 | フルネーム | 表示名 | 联系人 | 全名 | 聯絡人 | 联系人姓名 | 聯絡人姓名 | 이름 | 성명 | 성함 | 전체 이름 | Fullt namn | Fullt navn | Fulde navn | Fuldt navn | Koko nimi | Fullt nafn | Nafn | Täisnimi | Pilns vārds | Vārds, uzvārds | Vardas ir pavardė | Vardas, pavardė | पूरा नाम | नाम | Nom i cognoms | Nom complet del contacte',
  'given-name':
    'FName | First Names | Given Names | Given | Prenom | Jméno | Křestní jméno | Krstné meno | Meno | Keresztnév | Utónév | Prenume | Ime | Osebno ime | Имя | Ім’я | Име | Собствено име | Όνομα | Ad | Adı | İsim | שם פרטי | الاسم الأول | اسم | نام | Tên | Nama depan | ชื่อ | 名 | 下の名前 | 名（名） | 名字 | Tilltalsnamn | Fornafn | Eesnimi | Vārds | Vardas | पहला नाम',
  'middle-name': 'MName | Middle Names | Middle Initial | Отчество | По батькові | ミドル ネーム | ミドルネーム | İkinci ad | Druhé jméno',
  'family-name':
    'LName | Last Names | Sur Name | Family | Second Surname | Příjmení | Priezvisko | Vezetéknév | Családnév | Nume | Nume de familie | Prezime | Priimek | Фамилия | Прізвище | Фамилно име | Επώνυμο | Επίθετο | Soyad | Soyadı | Soyisim | שם משפחה | اسم العائلة | اللقب | الاسم الأخير | نام خانوادگی | Họ | Nama belakang | Nama keluarga | นามสกุล | 姓 | 苗字 | 名字（姓） | 姓氏 | 성 | 성씨 | Eftirnafn | Perekonnanimi | Perenimi | Uzvārds | Pavardė | उपनाम | Cognoms',
  nickname:
    'Přezdívka | Becenév | Poreclă | Nadimak | Прозвище | Псевдоним | Прізвисько | Παρατσούκλι | Takma ad | Lakap | כינוי | ニックネーム | あだ名 | 昵称 | 暱稱 | 별명 | 닉네임 | Smeknamn | Kaldenavn',
  email:
    'Mail ID | Email ID | E-mail ID | Mail Address | Email Addr | Person Email | Person Email Work | Person Email Home | Person Email Other | Alternate Email | Alternate Email 1 | Alternate Email 2 | Email 1 | Email 2 | Email 3 | E-mailová adresa | Adresa elektronické pošty | E-mailová adresa | E-mail cím | Email cím | E-posta | E-posta adresi | E-posta Adresi | Eposta | Adresă de e-mail | E-pošta | Adresa e-pošte | Почта | Эл. почта | Электронная почта | Адрес электронной почты | Емейл | Имейл | Имейл адрес | Пошта | Ел. пошта | Електронна пошта | Електронна поща | Ηλεκτρονικό ταχυδρομείο | Διεύθυνση email | Ηλ. ταχυδρομείο | דואל | דוא״ל | דואר אלקטרוני | אימייל | مايل | البريد الإلكتروني | بريد إلكتروني | البريد | ایمیل | Thư điện tử | Địa chỉ email | Surel | Alamat email | อีเมล | メール | メールアドレス | 電子メール | 電子メール アドレス | Eメール | 邮箱 | 电子邮件 | 电子邮箱 | 邮件地址 | 郵箱 | 電子郵件 | 電子郵件地址 | 電子信箱 | 이메일 | 이메일 주소 | 전자 메일 | 전자메일 | 메일 | Mailadress | E-postadress | E-postadresse | Mailadresse privat | Netfang | E-pasts | El. paštas | ईमेल | Correu electrònic',
  phone:
    'Phone No | Phone No. | Phone Nr | Tel No | Tel. No. | Tel Nr | Mobile No | Mobile No. | Mob | Mob No | Mobile Phone No | Cell No | Cell Number | Contact No | Contact No. | Contact Number | Contact Numbers | Contact Phone | Phone (Mobile) | Person Phone | Person Phone Mobile | Person Phone Work | Person Phone Home | Phone Mobile | Phone Work | Phone Home | Telephone No | Telephone Number | Telephone Numbers | Landline | Pager | Yahoo Phone | Telefonní číslo | Mobilní telefon | Telefónne číslo | Telefonszám | Mobiltelefonszám | Mobil szám | Număr de telefon | Telefon mobil | Mobitel | Broj telefona | Telefonska številka | Numer telefonu | Telefon kom. | Телефон | Тел. | Номер телефона | Мобильный | Мобильный телефон | Сотовый | Телефонный номер | Телефонен номер | Мобилен телефон | Номер телефону | Мобільний | Мобільний телефон | Τηλέφωνο | Κινητό | Κινητό τηλέφωνο | Αριθμός τηλεφώνου | Telefon numarası | Cep telefonu | Cep | Telefon no | טלפון | טלפון נייד | נייד | מספר טלפון | الهاتف | هاتف | رقم الهاتف | الجوال | الهاتف المحمول | موبايل | تلفن | موبایل | Điện thoại | Số điện thoại | Di động | Telepon | Nomor telepon | No. HP | Telefon bimbit | โทรศัพท์ | เบอร์โทร | 電話 | 電話番号 | 携帯 | 携帯電話 | 携帯番号 | 电话 | 电话号码 | 手机 | 手机号 | 手机号码 | 联系电话 | 電話號碼 | 手機 | 手機號碼 | 行動電話 | 聯絡電話 | 전화 | 전화번호 | 휴대폰 | 휴대전화 | 휴대폰 번호 | 연락처 | 핸드폰 | Mobiltelefonnummer | Mobilnr | Telefonnr | Tlf | Tlf. | Matkapuhelin | Puhelinnumero | Sími | Símanúmer | Mobiiltelefon | Tālrunis | Telefonas | Tel. nr. | फ़ोन | मोबाइल | Telèfon | Mòbil',
  company:
    'Company/Organization | Person Organization | Organization Title | Společnost | Spoločnosť | Cég | Cégnév | Vállalat | Munkahely | Companie | Firmă | Tvrtka | Poduzeće | Poslodavac | Kompanija | Preduzeće | Podjetje | Компания | Организация | Место работы | Работодатель | Фирма | Компанія | Організація | Місце роботи | Εταιρεία | Εταιρία | Οργανισμός | Şirket | Firma adı | Kurum | חברה | מקום עבודה | ארגון | الشركة | شركة | جهة العمل | المؤسسة | شرکت | Công ty | Perusahaan | Syarikat | บริษัท | 会社 | 会社名 | 勤務先 | 公司 | 公司名称 | 单位 | 工作单位 | 公司名稱 | 單位 | 회사 | 회사명 | 직장 | 소속 | Virksomhed | Firmanavn | Bedrift | Selskap | Fyrirtæki | Ettevõte | Uzņēmums | Įmonė | कंपनी | Empresa o organització',
  position:
    'Pozice | Funkce | Povolání | Pozícia | Beosztás | Munkakör | Foglalkozás | Funcție | Post | Radno mjesto | Zanimanje | Pozicija | Funkcija | Должность | Профессия | Посада | Професія | Длъжност | Θέση | Επάγγελμα | Unvan | Ünvan | Görev | Meslek | תפקיד | משרה | المسمى الوظيفي | الوظيفة | المنصب | سمت | Chức vụ | Chức danh | Jabatan | ตำแหน่ง | 役職 | 職業 | 职位 | 职务 | 職稱 | 職位 | 직책 | 직위 | 직급 | Stilling | Titel | Tehtävä | Starf | Amet | Amats | Pareigos | पद | Càrrec',
  birthday:
    'Date of birth (DOB) | D.O.B. | Birth Day | Narozeniny | Datum narození | Narodeniny | Dátum narodenia | Születésnap | Születési dátum | Szül. dátum | Zi de naștere | Data nașterii | Rođendan | Datum rođenja | Rojstni dan | Datum rojstva | День рождения | Дата рождения | Д.Р. | ДР | День народження | Дата народження | Рожден ден | Дата на раждане | Γενέθλια | Ημερομηνία γέννησης | Doğum günü | Doğum tarihi | יום הולדת | תאריך לידה | عيد الميلاد | تاريخ الميلاد | تاریخ تولد | تولد | Ngày sinh | Sinh nhật | Tanggal lahir | Ulang tahun | Tarikh lahir | วันเกิด | 誕生日 | 生年月日 | 生日 | 出生日期 | 생일 | 생년월일 | Fødselsdag | Fødselsdato | Syntymäpäivä | Syntymäaika | Afmæli | Sünnipäev | Sünniaeg | Dzimšanas diena | Gimtadienis | Gimimo data | जन्मदिन | जन्म तिथि | Aniversari | Data de naixement',
  place:
    'Město | Mesto | Bydliště | Krajina | Země | Város | Lakhely | Ország | Oraș | Localitate | Țară | Grad | Država | Mjesto | Mjesto stanovanja | Prebivalište | Boravište | Город | Страна | Місто | Країна | Град | Страна/регион | Πόλη | Χώρα | Şehir | Ülke | İl | עיר | ארץ | מדינה | المدينة | مدينة | البلد | الدولة | شهر | کشور | Thành phố | Quốc gia | Kota | Negara | เมือง | จังหวัด | 市区町村 | 都道府県 | 都市 | 国 | 城市 | 国家 | 國家 | 地点 | 地點 | 도시 | 국가 | 지역 | By | Ort/Stad | Kaupunki | Paikkakunta | Maa | Borg | Linn | Pilsēta | Miestas | शहर | Ciutat',
  notes:
    'Poznámky | Poznámka | Megjegyzés | Megjegyzések | Jegyzet | Note personale | Observații | Bilješke | Napomena | Napomene | Bilješka | Komentar | Opaska | Opombe | Заметки | Заметка | Примечание | Примечания | Комментарий | Нотатки | Примітки | Примітка | Коментар | Бележки | Σημειώσεις | Σχόλια | Notlar | Not | Açıklama | הערות | הערה | ملاحظات | ملاحظة | یادداشت | Ghi chú | Catatan | Nota-nota | หมายเหตุ | 備考 | メモ | 备注 | 備註 | 메모 | 비고 | 노트 | Anteckningar | Noteringar | Noter | Notater | Merknader | Bemærkninger | Muistiinpanot | Huomautukset | Athugasemdir | Märkused | Piezīmes | Pastabos | टिप्पणी | Observacions',
  circles:
    'Skupina | Skupiny | Skupine | Grupa | Grupe | Kategorija | Kategorije | Oznake | Štítky | Csoport | Csoportok | Címkék | Kategória | Grup | Grupuri | Etichete | Группа | Группы | Метки | Теги | Категория | Група | Групи | Мітки | Категорія | Ομάδα | Ομάδες | Ετικέτες | Κατηγορία | Gruplar | Etiketler | Kategori | קבוצה | קבוצות | תגיות | קטגוריה | المجموعة | المجموعات | الوسوم | الفئة | グループ | タグ | 分類 | ラベル | 分组 | 标签 | 群组 | 分組 | 標籤 | 群組 | 그룹 | 태그 | 분류 | Grupper | Etiketter | Ryhmä | Ryhmät | Tunnisteet',
  interests:
    'Zájmy | Koníčky | Interesi | Hobi | Hobiji | Konjički | Érdeklődés | Hobbi | Интересы | Хобби | Увлечения | Інтереси | Хобі | Ενδιαφέροντα | Χόμπι | İlgi alanları | Hobiler | תחביבים | תחומי עניין | الاهتمامات | الهوايات | 趣味 | 兴趣 | 爱好 | 興趣 | 嗜好 | 관심사 | 취미 | Intressen | Interesser | Harrastukset',
  keep: 'S.No | S. No. | Sr. No. | Sl. No. | No. | Nr. | # | Serial No',
};

/** Folded name → field. */
export const ANY_CSV_FIELDS: ReadonlyMap<string, ImportField> = new Map(
  // The last entry of a key counts: the languages above go before those below.
  [...Object.entries(MORE_WORDS), ...Object.entries(WORDS)].flatMap(([field, names]) =>
    names
      .split(' | ')
      .map((name): [string, ImportField] => [headerKey(name), field as ImportField])
      .filter(([key]) => key !== ''),
  ),
);

/** Words that mean the given name beside a column for the family name, and the full name alone. */
export const NAME_OR_GIVEN: ReadonlySet<string> = new Set(
  'Nombre | Nome | Imię | Naam | Name | Nom | Navn | Namn | Nimi | Jméno | Meno | Név | Ime | Имя | Име | Όνομα | Ad | 名 | 名字 | 이름 | שם | الاسم | نام | Nama | ชื่อ'
    .split(' | ')
    .map(headerKey),
);
