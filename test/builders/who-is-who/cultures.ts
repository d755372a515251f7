/** Names of twelve naming cultures, fictional combinations of common names. `native`: the same name in its own script; `spellings`: other romanizations. */
export interface NameEntry {
  readonly latin: string;
  readonly native?: string;
  readonly spellings?: readonly string[];
  readonly nicknames?: readonly string[];
}

export interface Culture {
  readonly name: string;
  readonly country: string;
  readonly callingCode: string;
  readonly cities: readonly string[];
  readonly women: readonly NameEntry[];
  readonly men: readonly NameEntry[];
  readonly families: readonly NameEntry[];
  /** The family name stands first in the own language. */
  readonly isFamilyFirst?: boolean;
  /** People have a family name of the father and one of the mother. */
  readonly hasTwoFamilyNames?: boolean;
  readonly particles?: readonly string[];
}

/** `Latin/spelling/spelling=native~nickname~nickname` */
function entries(text: string): NameEntry[] {
  return text.split(' ').map((part) => {
    const [name = '', ...nicknames] = part.split('~');
    const [latins = '', native] = name.split('=');
    const [latin = '', ...spellings] = latins.split('/').map((each) => each.replaceAll('_', ' '));
    return {
      latin,
      ...(native ? { native } : {}),
      ...(spellings.length > 0 ? { spellings } : {}),
      ...(nicknames.length > 0 ? { nicknames } : {}),
    };
  });
}

/** Every beginning with every ending: "Linden" and "bach" → "Lindenbach". Both may have forms in their own script. */
function compounds(beginnings: string, endings: string): NameEntry[] {
  return entries(beginnings).flatMap((one) =>
    entries(endings).map((other) => ({
      latin: one.latin + (one.latin.endsWith('-') ? '' : other.latin),
      ...(one.native !== undefined && other.native !== undefined ? { native: one.native + other.native } : {}),
    })),
  );
}

/** Given names of two syllables, also written apart: "Haoran", "Hao Ran". */
function syllables(first: string, second: string, between: string): NameEntry[] {
  return entries(first).flatMap((one) =>
    entries(second).map((other) => ({
      latin: one.latin + other.latin.toLowerCase(),
      spellings: [`${one.latin}${between}${between === ' ' ? other.latin : other.latin.toLowerCase()}`],
      ...(one.native !== undefined && other.native !== undefined ? { native: one.native + other.native } : {}),
    })),
  );
}

const list = (text: string) => text.split(',');

export const CULTURES: readonly Culture[] = [
  {
    name: 'English',
    country: 'United Kingdom',
    callingCode: '44',
    cities: list('London,Leeds,Bristol,Oxford,York'),
    women: entries(
      'Elizabeth~Liz~Beth Margaret~Maggie~Peggy Katherine/Catherine~Kate~Kathy Jennifer~Jen~Jenny Susan~Sue Patricia~Pat~Patty Rebecca~Becky Victoria~Vicky Deborah/Debra~Debbie Samantha~Sam Abigail~Abby Olivia~Liv Mary_Ann/Maryann Sarah/Sara Hannah/Hanna Emily Charlotte~Lottie Alice Ruth Eleanor~Ellie',
    ),
    men: entries(
      'William~Bill~Will Robert~Bob~Rob Richard~Dick~Rick James~Jim~Jimmy John~Jack Michael~Mike Thomas~Tom Christopher~Chris Edward~Ed~Ted Anthony~Tony Steven/Stephen~Steve Jeffrey/Geoffrey~Jeff Nicholas/Nicolas~Nick Benjamin~Ben Alexander~Alex Daniel~Dan Matthew~Matt Andrew~Andy Gregory~Greg Peter~Pete',
    ),
    families: [
      ...entries(
        'Smith Jones Taylor Brown Wilson Marsh Hartley Whitfield Ashworth Bexley Thornbury Pemberton Okafor Clarke Davies Evans Fletcher Greenwood Holloway Kingsley Lambert Mercer Norwood Osborne Prescott Radcliffe Sheffield Underhill Vaughan Wainwright',
      ),
      ...compounds(
        'Ash Beck Black Brad Brook Clay Croft Dun Far Good Hard Hazel Hol Kirk Lang Mar North Red Stan Thorn West White Win',
        'bury by combe den field ford ham hurst ley low man mere more ridge stead stone ton well wick wood worth',
      ),
    ],
  },
  {
    name: 'German',
    country: 'Germany',
    callingCode: '49',
    cities: list('Berlin,Köln,München,Kiel,Jena'),
    women: entries(
      'Jürgine Käthe Anna Emma Nora Sabine Ulrike~Ulli Katharina~Kathi Christine/Kristine Elisabeth~Lisa~Sissi Johanna~Hanna Franziska~Franzi Lena Marie Birgit Gudrun Heike Antje Silke Renate',
    ),
    men: entries(
      'Jürgen Günther/Günter Björn Jörg Wolfgang~Wolf Maximilian~Max Sebastian~Basti Friedrich~Fritz Johannes~Hannes Andreas~Andi Matthias/Mathias Stefan/Stephan Philipp/Philip Christoph/Kristof Lukas/Lucas Torsten/Thorsten Karl/Carl Uwe Heinrich~Heinz Tobias~Tobi',
    ),
    families: [
      ...entries(
        'Müller Hahn Meier/Meyer/Maier Schröder Krüger Köhler König Böhm Schäfer Weiß Groß Vogt Brandt Lindner Sommer Winkler Jäger Möller Zöllner Engelhardt Reinhardt Falkenberg Ostermann Wiesner Kessler Dietrich Baumann Seidel Hübner Fröhlich',
      ),
      ...compounds(
        'Acker Birken Buchen Eber Eichen Feld Gold Hagen Hirsch Hoch Kalten Kirch Linden Neu Ober Rosen Schwarz Silber Stein Stern Wald Weiden Winter',
        'bach bauer berger brink eck feld hauser heim hofer kamp lohe maier mann reuter richter rieder stetter thal wald',
      ),
    ],
    particles: ['von', 'von der'],
  },
  {
    name: 'Croatian',
    country: 'Croatia',
    callingCode: '385',
    cities: list('Zagreb,Split,Rijeka,Osijek,Pula'),
    women: entries(
      'Ana Ivana~Iva Marija~Mara Đurđica Željka Jelena~Jela Mirjana~Mira Katarina~Kata Vesna Snježana Petra Lucija~Luce Dora Tea Nikolina~Nina Sanja Martina Tihana Maja Ružica',
    ),
    men: entries(
      'Ivan~Ivo Marko Josip~Joža Tomislav~Tomo Hrvoje Željko Krešimir~Krešo Stjepan~Stipe Nikola~Niko Domagoj Zvonimir~Zvone Ante Luka Matija Davor Siniša Dražen Goran Petar~Pero Vjekoslav~Vjeko',
    ),
    families: [
      ...entries(
        'Kovač Horvat Babić Marić Jurić Novak Knežević Vuković Perić Šarić Matić Tomić Božić Blažević Grgić Pavlović Radić Filipović Lovrić Bašić Šimić Barišić Dujmović Krpan Ćosić Žanić Živković Ivčić Mihaljević Vrdoljak',
      ),
      ...compounds(
        'Andri Bartul Bogda Branko Cvetko Draga Duk Gavra Ilija Jago Juka Klari Luki Mili Mrko Niki Obrado Pavi Raki Stani Todo Vidi Vlaho Zori',
        'čić čević jević lić nić njić rić šić tić vac vić žić',
      ),
    ],
  },
  {
    name: 'Russian',
    country: 'Russia',
    callingCode: '7',
    cities: list('Kazan,Tomsk,Samara,Perm,Tula'),
    women: entries(
      'Yelena/Elena/Jelena=Елена~Lena Tatiana/Tatyana=Татьяна~Tanya Natalia/Natalya=Наталья~Natasha Olga=Ольга~Olya Yulia/Julia/Iuliia=Юлия~Yulya Ekaterina/Yekaterina=Екатерина~Katya Svetlana=Светлана~Sveta Irina=Ирина~Ira Anastasia/Anastasiya=Анастасия~Nastya Ksenia/Kseniya/Xenia=Ксения Galina=Галина~Galya Lyudmila/Ludmila=Людмила~Lyuda',
    ),
    men: entries(
      'Yuri/Yury/Iurii=Юрий~Yura Alexei/Aleksey/Alexey=Алексей~Alyosha Dmitri/Dmitry/Dmitriy=Дмитрий~Dima Sergei/Sergey=Сергей~Seryozha Mikhail=Михаил~Misha Nikolai/Nikolay=Николай~Kolya Vladimir=Владимир~Volodya Andrei/Andrey=Андрей Pavel=Павел~Pasha Yevgeny/Evgeny/Evgenii=Евгений~Zhenya Maxim/Maksim=Максим Konstantin=Константин~Kostya',
    ),
    families: [
      ...entries(
        'Ivanenko=Иваненко Petrenko=Петренко Tkachuk=Ткачук Sokolovich=Соколович Morozenko=Морозенко Kravchuk=Кравчук Shevchuk=Шевчук Bondarenko=Бондаренко Lysenko=Лысенко Zhuk=Жук Chernykh=Черных Sedykh=Седых Dolgikh=Долгих Melnik=Мельник Goncharuk=Гончарук Savchenko=Савченко Yurchenko/Iurchenko=Юрченко Rudenko=Руденко Panchuk=Панчук Klimenko=Клименко',
      ),
      ...compounds(
        'Bara=Бара Boro=Боро Dani=Дани Dobro=Добро Gavri=Гаври Golo=Голо Kali=Кали Kolo=Коло Ledo=Ледо Mali=Мали Miro=Миро Osta=Оста Pano=Пано Roma=Рома Sido=Сидо Tere=Тере Vasi=Васи',
        'chenko=ченко denko=денко linyuk=линюк manchuk=манчук nenko=ненко renko=ренко rchuk=рчук senko=сенко venko=венко',
      ),
    ],
  },
  {
    name: 'Chinese',
    country: 'China',
    callingCode: '86',
    cities: list('Shanghai,Beijing,Chengdu,Xian,Wuhan'),
    isFamilyFirst: true,
    women: [
      ...entries(
        'Wei=伟 Fang=芳 Na=娜 Xiuying=秀英 Min=敏 Jing=静 Li=丽 Yan=艳 Xiaoming/Xiao_Ming=晓明 Meiling/Mei_Ling=美玲 Yuting/Yu_Ting=雨婷 Xinyi/Xin_Yi=欣怡 Jiayi/Jia_Yi=佳怡 Lihua/Li_Hua=丽华',
      ),
      ...syllables(
        'Ai=爱 Chun=春 Dan=丹 Hui=惠 Lan=兰 Lian=莲 Mei=美 Qing=晴 Rui=瑞 Shu=淑 Ting=婷 Ya=雅 Yue=月 Zhen=珍',
        'fen=芬 hong=红 juan=娟 ling=玲 mei=梅 ping=萍 qin=琴 rong=蓉 wen=雯 xia=霞 yun=云 zhu=珠',
        ' ',
      ),
    ],
    men: [
      ...entries(
        'Wei=伟 Lei=磊 Jun=军 Tao=涛 Ming=明 Chao=超 Yong=勇 Bin=斌 Haoran/Hao_Ran=浩然 Jianguo/Jian_Guo=建国 Zhiyuan/Zhi_Yuan=志远 Yichen/Yi_Chen=亦辰 Guodong/Guo_Dong=国栋 Weimin/Wei_Min=为民',
      ),
      ...syllables(
        'Bo=博 Cheng=成 De=德 Feng=峰 Guang=光 Hai=海 Jia=嘉 Kai=凯 Peng=鹏 Qi=奇 Shao=少 Tian=天 Wen=文 Yu=宇 Zhen=振',
        'an=安 dong=东 feng=锋 hai=海 hua=华 jie=杰 long=龙 ping=平 qiang=强 rong=荣 sheng=胜 wu=武',
        ' ',
      ),
    ],
    families: entries(
      'Wang=王 Li=李 Zhang=张 Liu=刘 Chen=陈 Yang=杨 Zhao=赵 Huang=黄 Zhou=周 Wu=吴 Xu=徐 Sun=孙 Hu=胡 Zhu=朱 Gao=高 Lin=林 Guo=郭 Ma=马 Luo=罗 Tang=唐',
    ),
  },
  {
    name: 'Korean',
    country: 'South Korea',
    callingCode: '82',
    cities: list('Seoul,Busan,Daegu,Incheon,Suwon'),
    isFamilyFirst: true,
    women: [
      ...entries(
        'Minji/Min-ji=민지 Seoyeon/Seo-yeon=서연 Jiwoo/Ji-woo=지우 Hayun/Ha-yun=하윤 Yuna/Yu-na=유나 Soomin/Su-min=수민 Eunji/Eun-ji=은지 Hyejin/Hye-jin=혜진',
      ),
      ...syllables(
        'Ah=아 Bo=보 Chae=채 Da=다 Eun=은 Hye=혜 Ju=주 Mi=미 Na=나 So=소 Su=수 Ye=예',
        'bin=빈 eun=은 hee=희 hwa=화 kyung=경 rin=린 ryeong=령 young=영',
        '-',
      ),
    ],
    men: [
      ...entries(
        'Minjun/Min-jun=민준 Seojun/Seo-jun=서준 Dohyun/Do-hyun=도현 Jihoon/Ji-hoon=지훈 Hyunwoo/Hyun-woo=현우 Sungmin/Sung-min=성민 Taeyang/Tae-yang=태양 Jaewon/Jae-won=재원',
      ),
      ...syllables(
        'Chang=창 Dong=동 Gun=건 Hyun=현 In=인 Jin=진 Ki=기 Kyung=경 Sang=상 Seung=승 Tae=태 Young=영',
        'bin=빈 chul=철 ho=호 hwan=환 kyu=규 mo=모 seok=석 soo=수 wook=욱',
        '-',
      ),
    ],
    families: entries(
      'Kim=김 Lee=이 Park=박 Choi=최 Jung=정 Kang=강 Cho=조 Yoon=윤 Lim=임 Han=한 Shin=신 Kwon=권 Hwang=황 Ahn=안 Song=송 Hong=홍',
    ),
  },
  {
    name: 'Spanish',
    country: 'Spain',
    callingCode: '34',
    cities: list('Madrid,Sevilla,Bilbao,Vigo,Cádiz'),
    hasTwoFamilyNames: true,
    women: entries(
      'María_José~Pepa Guadalupe~Lupe Dolores~Lola Francisca~Paca Isabel~Isa Rosario~Charo Concepción~Concha Lucía Inés Begoña Núria/Nuria Pilar Carmen Soledad~Sole',
    ),
    men: entries(
      'José~Pepe Francisco~Paco~Pancho Ignacio~Nacho Enrique~Quique Jesús~Chus Eduardo~Edu Rafael~Rafa Guillermo~Guille Álvaro Ángel Iván Andrés Joaquín~Quino Santiago~Santi Alejandro~Alex',
    ),
    families: [
      ...entries(
        'García López Martínez Sánchez Pérez Gómez Fernández Muñoz Álvarez Ibáñez Núñez Cortés Domínguez Vázquez Peña Marín Soler Castaño Zúñiga Quintero Arroyo Benítez Cárdenas Escudero Figueroa',
      ),
      ...compounds(
        'Al Ar Bal Bar Cal Can Cas Del Es Gal Lar Mal Mon Pal Riv Sal San Tor Val Vil',
        'bares cedo dero duque lano mares mendi nales perra quedo rrera salde tanza verde zaga',
      ),
    ],
  },
  {
    name: 'Arabic',
    country: 'Egypt',
    callingCode: '20',
    cities: list('Cairo,Alexandria,Giza,Luxor,Aswan'),
    women: entries(
      'Fatima/Fatma=فاطمة Aisha/Aicha/Ayesha=عائشة Mariam/Maryam=مريم Khadija/Khadijah=خديجة Zainab/Zaynab/Zeinab=زينب Yasmin/Yasmine=ياسمين Leila/Layla=ليلى Nour/Noor=نور Huda/Hoda=هدى Salma=سلمى',
    ),
    men: entries(
      'Mohammed/Muhammad/Mohamed=محمد Ahmed/Ahmad=أحمد Youssef/Yusuf/Yousef=يوسف Mustafa/Moustafa=مصطفى Khaled/Khalid=خالد Omar/Umar=عمر Hussein/Husain/Hossein=حسين Tarek/Tariq/Tarik=طارق Karim/Kareem=كريم Mahmoud/Mahmud=محمود',
    ),
    families: [
      ...entries(
        'Mansour/Mansur=منصور Haddad=حداد Khoury/Khouri=خوري Saleh/Salih=صالح Nasser/Nasir=ناصر Farouk/Faruq=فاروق Hamdan=حمدان Darwish/Darwich=درويش Shaheen/Chahine=شاهين Qasim/Kassem=قاسم Sabbagh=صباغ Rahman=رحمن Zidan/Zidane=زيدان Habib=حبيب',
      ),
      ...compounds('Abd Bak Dal Fak Gha Hal Jab Kan Mat Naj Qud Rab Sal Taw Zak', 'ari awi bari dani kani lawi mani mari rani shari tani'),
    ],
    particles: ['El', 'Al'],
  },
  {
    name: 'Indian',
    country: 'India',
    callingCode: '91',
    cities: list('Pune,Mumbai,Chennai,Kochi,Jaipur'),
    women: entries(
      'Priya=प्रिया Lakshmi/Laxmi=लक्ष्मी Ananya=अनन्या Kavita/Kavitha=कविता Deepa/Dipa Sunita/Suneeta Meera/Mira Pooja/Puja Shreya Aishwarya Nandini Geeta/Gita',
    ),
    men: entries(
      'Rajesh/Raajesh=राजेश Vijay/Vijai=विजय Suresh Sanjay/Sanjai Aditya/Adithya Krishna Ganesh/Ganesha Vikram Arjun/Arjuna Rahul Venkatesh/Venkateshwar~Venky Sandeep/Sandip',
    ),
    families: [
      ...entries(
        'Sharma Patel Iyer/Aiyar Nair Reddy Gupta Chowdhury/Choudhary Banerjee/Banerji Mukherjee/Mukherji Desai Kulkarni Joshi Menon Pillai Bhattacharya/Bhattacharyya Subramanian/Subramaniam Krishnan Venkataraman Chatterjee/Chatterji Deshpande',
      ),
      ...compounds(
        'Agni Bala Chandra Deva Gopa Hari Indra Jaya Kala Maha Nara Padma Rama Siva Surya Udaya Vasu',
        'bhat dhar giri kar krishnan murthy nathan pati raj rao swamy vel yan',
      ),
    ],
  },
  {
    name: 'Vietnamese',
    country: 'Vietnam',
    callingCode: '84',
    cities: list('Hanoi,Hue,Da Nang,Can Tho,Da Lat'),
    isFamilyFirst: true,
    women: [
      ...entries('Thị_Hương Lan Mai Ngọc_Anh Thu_Hà Thanh_Thảo Bích_Ngọc Phương_Linh Kim_Chi Hồng_Nhung'),
      ...compounds(
        'Bảo_ Diệu_ Gia_ Hà_ Khánh_ Minh_ Mỹ_ Như_ Quỳnh_ Thùy_ Tuyết_ Yến_',
        'Châu Dung Giang Hân Hạnh Hiền Linh Ly Nga Nhi Trang Vy',
      ),
    ],
    men: [
      ...entries('Văn_Minh Quang_Huy Đức_Anh Minh_Tuấn Hoàng_Nam Công_Phượng Quốc_Bảo Thành_Đạt Hữu_Nghĩa Xuân_Trường'),
      ...compounds(
        'Bá_ Chí_ Duy_ Gia_ Hải_ Khắc_ Mạnh_ Ngọc_ Phú_ Tấn_ Trọng_ Việt_',
        'An Cường Dũng Hiếu Khoa Long Lộc Phong Quân Sơn Thắng Vinh',
      ),
    ],
    families: entries('Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý'),
  },
  {
    name: 'Hungarian',
    country: 'Hungary',
    callingCode: '36',
    cities: list('Budapest,Pécs,Szeged,Eger,Győr'),
    isFamilyFirst: true,
    women: entries(
      'Erzsébet~Bözsi Katalin~Kati Zsuzsanna~Zsuzsa Ágnes~Ági Judit Ilona~Ica Éva Andrea Mária~Mari Orsolya~Orsi Eszter Réka Dóra Tünde',
    ),
    men: entries(
      'László~Laci István~Pista József~Józsi János~Jani Zoltán~Zoli Sándor~Sanyi Ferenc~Feri Gábor~Gabi Attila Balázs Zsolt Csaba Péter~Peti György~Gyuri',
    ),
    families: [
      ...entries(
        'Nagy Kovács Tóth Szabó Horváth Varga Kiss Molnár Németh Farkas Balogh Papp Takács Juhász Lakatos Mészáros Simonyi Fekete Szilágyi Rácz',
      ),
      ...compounds(
        'Bal Bart Bod Csere Dob Erd Fod Ger Hal Ked Lend Mako Nad Or Pal Ravas Sar Ter Vad Zent',
        'ai ányi asi elyi eri esi falvi házi hegyi key laki mezei szeghy vári völgyi',
      ),
    ],
  },
  {
    name: 'Dutch',
    country: 'Netherlands',
    callingCode: '31',
    cities: list('Utrecht,Delft,Leiden,Breda,Zwolle'),
    women: entries(
      'Johanna~Jo Wilhelmina~Mina Margaretha~Greet Annelies Sanne Femke Lotte Fleur Maaike Marijke Hendrika~Riek Cornelia~Corrie',
    ),
    men: entries(
      'Johannes~Jan~Hans Cornelis~Kees Hendrik~Henk Willem~Wim Pieter~Piet Jeroen Sjoerd Maarten Gijsbert~Gijs Bartholomeus~Bart Thijs Ruben',
    ),
    families: [
      ...entries(
        'Berg Dijk Jansen/Janssen Visser Smit Bakker Mulder Bos Vos Hendriks/Hendrikx Dekker Brouwer Meer Linden Veen Kuipers Postma Hoekstra Wal Heuvel',
      ),
      ...compounds(
        'Beek Berken Boer Bol Brand Dam Eik Goud Groen Haar Hof Kamp Klein Lang Nieuw Olden Oost Roos Schoon Steen Water West Wijn Zand',
        'beek berg bos brink burg dijk hof horst huis kamp laar man meijer ma sma stra veld wijk',
      ),
    ],
    particles: ['van den', 'van der', 'van', 'de'],
  },
];
