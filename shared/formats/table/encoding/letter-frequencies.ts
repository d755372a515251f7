/**
 * How often letters occur, by language: what makes one reading of a file more plausible than another. Rough is enough; each list is most frequent
 * first, and `frequencies` gives the letter at place k a share in proportion to 1 / (k + 2) (Zipf).
 */

/** Latin letters outside ASCII, lower case. */
export const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    english: 'éèöüáñçï',
    german: 'üöäßéè',
    french: 'éèêëàçâîïôûùœæÿ',
    spanish: 'éáóíñúüºª',
    portuguese: 'ãçáéíóêõâúàôª',
    italian: 'àèòùéì',
    dutch: 'ëéïöüèç',
    catalan: 'àéèíòóúçïü·',
    swedish: 'öäåéü',
    danish: 'øåæéöäü',
    finnish: 'äöåéš',
    icelandic: 'áðóíþæöúéý',
    polish: 'łóżąęśćńźü',
    czech: 'áíéěřšýčžůúňóťďöäü',
    slovak: 'áíéčšýžľúťňôóďäĺŕ',
    hungarian: 'áéóöőíüúűä',
    romanian: 'ăşţâîșțéö',
    croatian: 'ćčšžđ',
    turkish: 'ışğçöüİâ',
    lithuanian: 'ėšžųūįčąę',
    latvian: 'āīēšņūžķļčģ',
    estonian: 'äõöüšž',
    albanian: 'ëçé',
  }),
);

/** All letters of alphabets that are not Latin, lower case, most frequent first. */
export const ALPHABETS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    russian: 'аоиенртвслкдмпуяьгйзычбюхшцжщэёфъ',
    ukrainian: 'оаинврткеслдмупіяьзгйбчхюжцшщїєґф’',
    bulgarian: 'аеиотнрсвлдкпмзбъгуяйчжхцшщюфь',
    greek: 'αοσιςνρτελκηπμυάίόδγέώήθύχωφβξζψϊΐϋΰ',
    hebrew: 'יוהלרמאבנשתדןכםעחקפגטצסזךףץ',
    arabic: 'املينردوعبحسفهتقةكجشصخىزأطغذثضئءظإآؤپچگژکی',
  }),
);

/** A lower-case letter seldom stands as a capital, but each name begins with one. */
const CAPITAL_SHARE = 0.2;

/** The share of each letter of one language among its letters, capitals included. */
export function frequencies(letters: string): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  const all = [...letters];
  const total = all.reduce((sum, _, k) => sum + 1 / (k + 2), 0);
  all.forEach((letter, k) => {
    const share = 1 / (k + 2) / total;
    const capital = letter.toUpperCase();
    if ([...capital].length !== 1 || capital === letter) {
      shares.set(letter, share);
      return;
    }
    shares.set(letter, share * (1 - CAPITAL_SHARE));
    shares.set(capital, (shares.get(capital) ?? 0) + share * CAPITAL_SHARE);
  });
  return shares;
}

/** Characters of names, firms and headers. Each list: most of what a list of contacts holds. */
export const IDEOGRAPHS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'simplified Chinese':
      '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文' +
      '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志海荣春梅小晓婷雪玲欣怡佳琪琳颖鹏飞宇浩然子轩梓涵思雨俊豪博嘉慧丹萍燕波辉斌凯峰云鑫旭东阳倩莉晨瑶诗依宁可心悦' +
      '姓名电话手机邮箱地址公司职位生日备注电子邮件部门城市国家家庭工作昵称北京上海广州深圳杭州南京成都天津武汉西安科技有限股份集团银行大学工程师经理总监老师医生同学朋友同事认识会议午餐咖啡的是在了和我们他她不有人这中到说们为子你也去能好时年月日号路街区市省一二三四五六七八九十',
    'traditional Chinese':
      '王李張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅梁宋鄭謝韓唐馮于董蕭程曹袁鄧許傅沈曾彭呂蘇盧蔣蔡賈丁魏薛葉閻余潘杜戴夏鍾汪田任姜范方石姚譚廖鄒熊金陸郝孔白崔康毛邱秦江史顧侯邵孟龍萬段雷錢湯尹黎易常武喬賀賴龔文莊游詹' +
      '偉芳娜敏靜麗強磊軍洋勇豔傑娟濤明超秀霞平剛桂英華玉蘭紅建國志海榮春梅小曉婷雪玲欣怡佳琪琳穎鵬飛宇浩然子軒涵思雨俊豪博嘉慧丹萍燕波輝斌凱峰雲鑫旭東陽倩莉晨瑤詩依寧可心悅淑惠美雅筠君柏翰家銘宗承恩彥廷冠宏' +
      '姓名電話手機電子郵件信箱地址公司職稱生日備註部門城市國家家庭工作暱稱台北臺灣香港新竹高雄台中科技有限股份集團銀行大學工程師經理總監老師醫生同學朋友同事認識會議午餐咖啡的是在了和我們他她不有人這中到說為你也去能好時年月日號路街區市省一二三四五六七八九十',
    japanese:
      'のーンイルスアラシトリカマタクレナコロミサキニテムブドバグツオハエジフダメプパヤネモヒチウケボホユポワセソヨノベビガゴゲギズゼゾザデヌヘペピャュョッァィェォぁあいうえおかがきくけこごさざしじすずせそただちっつてでとどなにねのはばひびふへほまみむめもやゆよらりるれろわをんょゃゅ々' +
      '佐藤鈴木高橋田中伊渡辺山本村小林加吉口松井上清水斎崎森池阿部石川前岡長谷後近遠青坂福西太三原金和島野竹内宮大塚平菅丸今河武杉新千葉岩桜横柴酒工菊久保土屋安増関中市宏美咲健翔陽子恵由紀真奈優花愛結衣葵莉香織里菜穂理沙智彦雄一二郎太介樹也大輝拓海直人哲博明誠裕正和浩隆幸信広秀典義孝樹亮' +
      '姓名前氏電話携帯番号住所会社役職誕生日電子メールアドレス備考メモ部署勤務先自宅東京都大阪府京都市区町県北海道株式有限社大学銀行研究所部長課長社長先生友人同僚家族知合食事会議年月日時分',
    korean:
      '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지수현영준민서연우도윤하은시지호예준건우주원유진채원소율다은서윤아인혜경미선희숙자순정옥영철수상훈동현성민재석진우태형승기병종찬규빈나라름경환용식' +
      '이름성명전화번호휴대폰메일주소회사직책생일메모부서팀이메일비고서울부산대구인천광주대전울산경기시구동로길삼성전자현대은행대학교주식회사과장부장대리사원교수선생님친구동료가족점심커피회의안녕하세요입니다에서를은는이가의도으로년월일',
  }),
);
