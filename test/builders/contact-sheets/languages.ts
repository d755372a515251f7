/** Names, firms, towns and headers by language, for made contact sheets. Everybody is invented. */
import type { Encoding } from '../../../shared/formats/table/encoding/encodings';

export interface SheetLanguage {
  readonly name: string;
  /** `family-first` with the separator between the two names. */
  readonly order: 'given-first' | 'family-first';
  readonly separator: string;
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly companies: readonly string[];
  readonly places: readonly string[];
  readonly headers: {
    readonly given: string;
    readonly family: string;
    readonly name: string;
    readonly email: string;
    readonly phone: string;
    readonly company: string;
    readonly birthday: string;
    readonly notes: string;
  };
  /** Code pages that programs in this language write. */
  readonly encodings: readonly Encoding[];
}

const words = (text: string) => text.split(' ');
const lines = (text: string) => text.split('|');

const language = (
  name: string,
  encodings: readonly Encoding[],
  given: string,
  family: string,
  companies: string,
  places: string,
  headers: string,
  order: SheetLanguage['order'] = 'given-first',
  separator = ' ',
): SheetLanguage => {
  const [givenHeader = '', familyHeader = '', nameHeader = '', email = '', phone = '', company = '', birthday = '', notes = ''] =
    lines(headers);
  return {
    name,
    order,
    separator,
    given: words(given),
    family: words(family),
    companies: lines(companies),
    places: lines(places),
    headers: { given: givenHeader, family: familyHeader, name: nameHeader, email, phone, company, birthday, notes },
    encodings,
  };
};

export const SHEET_LANGUAGES: readonly SheetLanguage[] = [
  language(
    'English',
    ['windows-1252', 'macintosh', 'cp850'],
    'Zoë Renée Chloë Ada Tom Anaïs Seán Róisín Beyoncé Grace Henry Noël',
    'Brontë Marsh Quill O’Brien Núñez García Müller Howe Peña Lindqvist Fitzgerald Ó’Dálaigh',
    'Café Marsh|Howe & Sons|Crêpe House',
    'York|Leeds|Bath',
    'First name|Last name|Full name|E-mail|Phone|Company|Birthday|Notes',
  ),
  language(
    'German',
    ['windows-1252', 'macintosh', 'cp850'],
    'Jürgen Käthe Björn Günther Zoë Anna Jörg Lukas Sören Bärbel',
    'Müller Schäfer Groß Köhler Böhm Weiß Krüger Schröder Jäger Hofmann Löwe',
    'Bäckerei Groß|Müller GmbH|Stadtwerke Köln',
    'Köln|München|Düsseldorf',
    'Vorname|Nachname|Name|E-Mail|Telefon|Firma|Geburtstag|Notizen',
  ),
  language(
    'French',
    ['windows-1252', 'macintosh', 'cp850'],
    'René Hélène François Anaïs Gaël Chloé Benoît Zoé Jérôme Léa Mathéo',
    'Lefèvre Dubois Béranger Gonçalves Lemaître Forêt Noël Crépin Desprès Hébert',
    'Boulangerie Béranger|Société Générale de Réseaux|Café du Théâtre',
    'Orléans|Besançon|Nîmes',
    'Prénom|Nom|Nom complet|Adresse e-mail|Téléphone|Société|Anniversaire|Notes',
  ),
  language(
    'Spanish',
    ['windows-1252', 'macintosh', 'cp850'],
    'José María Íñigo Begoña Raúl Lucía Andrés Inés Óscar Ángela',
    'Peña Núñez García Muñoz López Ibáñez Gómez Íñiguez Martín Güell',
    'Peña y Cía|Compañía de Diseño|Panadería Muñoz',
    'Málaga|Cádiz|A Coruña',
    'Nombre|Apellidos|Nombre completo|Correo electrónico|Teléfono|Compañía|Cumpleaños|Notas',
  ),
  language(
    'Portuguese',
    ['windows-1252', 'macintosh', 'cp850'],
    'João Conceição Inês Antônio Lúcia Fábio Mônica Sebastião Cátia Zé',
    'Gonçalves Araújo Magalhães Simões Conceição Falcão Brandão Fragoso Luís Falcão',
    'Irmãos Simões|Construções Araújo|Pão & Vinho',
    'São Paulo|Évora|Guimarães',
    'Nome|Sobrenome|Nome completo|E-mail|Telefone|Empresa|Aniversário|Observações',
  ),
  language(
    'Swedish',
    ['windows-1252', 'macintosh', 'cp850'],
    'Åsa Björn Göran Märta Örjan Sven Kerstin Jörgen Pär Ylva',
    'Lindström Åkesson Sjöberg Nyström Hägg Öberg Lindqvist Ågren Berggård',
    'Sjöberg & Söner|Åkeri AB|Bröderna Öberg',
    'Malmö|Göteborg|Västerås',
    'Förnamn|Efternamn|Namn|E-post|Telefon|Företag|Födelsedag|Anteckningar',
  ),
  language(
    'Danish',
    ['windows-1252', 'macintosh', 'cp850'],
    'Søren Åse Jørgen Mette Bjørn Kåre Karen Øyvind Asbjørn',
    'Sørensen Møller Kjær Østergård Nørgaard Bæk Jørgensen Ågård Holm',
    'Møller & Sønner|Bæk ApS|Ærø Færge',
    'København|Ålborg|Tønder',
    'Fornavn|Efternavn|Navn|E-mail|Telefon|Firma|Fødselsdag|Noter',
  ),
  language(
    'Polish',
    ['windows-1250', 'cp852'],
    'Łukasz Małgorzata Michał Jędrzej Zoś Błażej Paweł Krzysztof Świętosława',
    'Wiśniewski Dąbrowski Żółkowska Kozłowski Wójcik Górska Łęcki Źrebiec Pająk',
    'Spółka Łódź|Żabka Wrocław|Drukarnia Świt',
    'Łódź|Kraków|Poznań',
    'Imię|Nazwisko|Imię i nazwisko|E-mail|Telefon|Firma|Urodziny|Notatki',
  ),
  language(
    'Czech',
    ['windows-1250', 'cp852'],
    'Jiří Lukáš Tomáš Šárka Eliška Zdeněk Ondřej Růžena Bořivoj Žaneta',
    'Dvořák Němec Šťastný Růžička Kučera Žižka Nováková Říha Čapek Vaněk',
    'Čapek a synové|Škoda Plzeň|Pekařství Růžička',
    'Plzeň|Děčín|České Budějovice',
    'Jméno|Příjmení|Celé jméno|E-mail|Telefon|Společnost|Narozeniny|Poznámky',
  ),
  language(
    'Hungarian',
    ['windows-1250', 'cp852'],
    'László Zoltán Erzsébet Györgyi Ágnes Bálint Ödön Előd Júlia Márton',
    'Szűcs Kovács Tóth Hegedűs Erdős Lőrincz Németh Bányai Győri Püspöki',
    'Szűcs és Fia|Győri Keksz|Tóth Építő',
    'Győr|Pécs|Székesfehérvár',
    'Keresztnév|Vezetéknév|Név|E-mail|Telefon|Cég|Születésnap|Megjegyzés',
    'family-first',
  ),
  language(
    'Turkish',
    ['windows-1254'],
    'Ayşe Çağrı Işıl Gökhan Şükrü Özgür İbrahim Çiğdem Uğur Müge',
    'Yılmaz Şahin Çelik Öztürk Doğan Aydın Güneş Işık Kılıç Özdemir',
    'Şahin Ticaret|Güneş Gıda|Yılmaz İnşaat',
    'İstanbul|Eskişehir|Muğla',
    'Ad|Soyadı|Ad Soyad|E-posta|Telefon|Şirket|Doğum günü|Notlar',
  ),
  language(
    'Lithuanian',
    ['windows-1257'],
    'Jūratė Žygimantas Rūta Ąžuolas Eglė Šarūnas Gražina Mindaugas Živilė',
    'Žukauskas Kazlauskienė Šimkutė Petrauskaitė Jankūnas Žemaitytė Ščiukas Būdas',
    'Žalgiris UAB|Šviesa|Ąžuolynas',
    'Šiauliai|Panevėžys|Klaipėda',
    'Vardas|Pavardė|Vardas ir pavardė|El. paštas|Telefonas|Įmonė|Gimtadienis|Pastabos',
  ),
  language(
    'Russian',
    ['windows-1251', 'koi8-r', 'cp866'],
    'Анна Пётр Ольга Юрий Екатерина Дмитрий Наталья Сергей Жанна Илья',
    'Ветрова Озеров Кузнецов Щербаков Юдина Чайкина Жукова Соловьёв Мороз',
    'ООО Ромашка|Завод Вега|Кафе Чайка',
    'Москва|Казань|Ярославль',
    'Имя|Фамилия|ФИО|Почта|Телефон|Компания|День рождения|Заметки',
  ),
  language(
    'Ukrainian',
    ['windows-1251', 'koi8-u'],
    'Олена Петро Юлія Андрій Їжак Євген Наталія Тарас Ґалина',
    'Шевченко Коваленко Бондаренко Кравчук Лисенко Їжакевич Ткач Ґалаґан',
    'Київська кав’ярня|Завод Зоря|Видавництво Січ',
    'Київ|Львів|Чернігів',
    'Ім’я|Прізвище|Повне ім’я|Пошта|Телефон|Компанія|День народження|Нотатки',
  ),
  language(
    'Bulgarian',
    ['windows-1251'],
    'Иван Мария Георги Елена Димитър Цветана Стоян Йорданка',
    'Иванов Петрова Димитров Стоянова Йорданов Цветков Желязкова',
    'Роза ООД|Пекарна Иванов|Хотел Черно море',
    'София|Пловдив|Варна',
    'Име|Фамилия|Пълно име|Имейл|Телефон|Фирма|Рожден ден|Бележки',
  ),
  language(
    'Greek',
    ['windows-1253'],
    'Γιώργος Ελένη Δημήτρης Μαρία Νίκος Χρήστος Ιωάννα Φωτεινή',
    'Παπαδόπουλος Νικολάου Ιωάννου Γεωργίου Καραγιάννης Ψαρρού Ξένος',
    'Φούρνος Νικολάου|Εκδόσεις Αιγαίο|Καφέ Ψαρρού',
    'Αθήνα|Θεσσαλονίκη|Πάτρα',
    'Όνομα|Επώνυμο|Ονοματεπώνυμο|Ηλεκτρονικό ταχυδρομείο|Τηλέφωνο|Εταιρεία|Γενέθλια|Σημειώσεις',
  ),
  language(
    'Hebrew',
    ['windows-1255'],
    'דוד רחל יוסף מרים אברהם נועה שמעון תמר',
    'כהן לוי מזרחי פרץ ביטון אברהם פרידמן גולן',
    'מאפיית לוי|הוצאת גולן|בית קפה תמר',
    'חיפה|ירושלים|תל אביב',
    'שם פרטי|שם משפחה|שם מלא|דואר אלקטרוני|טלפון|חברה|יום הולדת|הערות',
  ),
  language(
    'Arabic',
    ['windows-1256'],
    'محمد فاطمة أحمد عائشة خالد زينب يوسف مريم',
    'الهاشمي العلي الشريف المصري الخطيب الحداد الأنصاري',
    'شركة النور|مكتبة الأمل|مخبز الحداد',
    'القاهرة|دمشق|عمان',
    'الاسم الأول|اسم العائلة|الاسم الكامل|البريد الإلكتروني|الهاتف|الشركة|تاريخ الميلاد|ملاحظات',
  ),
  language(
    'Japanese',
    ['shift_jis', 'euc-jp'],
    '美咲 健 翔太 陽子 さくら 恵子 大輔 由美 直樹 カレン',
    '田中 佐藤 鈴木 高橋 渡辺 伊藤 山本 中村 小林 加藤',
    '株式会社山田商店|東京システム|カフェさくら',
    '東京|大阪市|横浜',
    '名|姓|氏名|メール|電話番号|会社名|誕生日|メモ',
    'family-first',
    ' ',
  ),
  language(
    'Simplified Chinese',
    ['gb18030'],
    '小龙 伟 芳 秀英 丽娜 子轩 建国 晓明 雪梅 浩然',
    '李 王 张 刘 陈 杨 赵 黄 周 欧阳',
    '北京科技有限公司|上海银行|好友咖啡',
    '北京|上海|广州',
    '名|姓|姓名|电子邮件|手机|公司|生日|备注',
    'family-first',
    '',
  ),
  language(
    'Traditional Chinese',
    ['big5'],
    '小龍 淑芬 家豪 美玲 志明 雅婷 俊傑 怡君 承恩',
    '李 王 張 劉 陳 楊 林 黃 吳 歐陽',
    '台北科技有限公司|香港銀行|好友咖啡',
    '台北|香港|高雄',
    '名|姓|姓名|電子郵件|手機|公司|生日|備註',
    'family-first',
    '',
  ),
  language(
    'Korean',
    ['euc-kr'],
    '민준 서연 지훈 영희 철수 하은 도윤 수진 현우 미영',
    '김 이 박 최 정 강 조 윤 장 임',
    '삼성전자|서울은행|카페 하늘',
    '서울|부산|대구',
    '이름|성|성명|이메일|전화번호|회사|생일|메모',
    'family-first',
    '',
  ),
];
