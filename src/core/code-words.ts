/*
 * The words of a message by what they say about the numbers near them. Each entry is a part of a word;
 * `^` and `$` are its ends. The letter in front is the role's.
 */

/** K: announces a code whatever stands beside it. */
const KEY = `^t?otps?$ ^m?pin(s|i|in|en)?$ ^(i|m|sms|push|mobile)?tans?$ ^tac$ passw passc ^passe$ losenord wachtw wagw contrase senha
 ^parol hasl hasł hesl jelsz lozink ^gesl slaptaz salasan ^sifre ^sandi$ khau khẩu χρησης$ یکبار tunnuslu engang kluc ^clave парол סיסמ كلم[ةه] سري(?!ع)
 [証證证驗验態态認认全活件录錄入权權时時][码碼] 密[码碼] 口令 認証 暗証 パス(ワ|コ) ワンタイム 인증 비밀번호 ओटीपी ওটিপি ஓடிபி ഒടിപി`;

/** C: announces a code, unless a trap beside it makes it another kind of code. */
const CODE = `^token$ ^cod(e|es|ul.*|i|ii|ice|igos?)?$ code[ns]?$ (?<!^sz?)kod kood koð ^mã$ ^xac$ ^kich$ ^chave$ код κωδικ კოდ կոդ (?<![נפיר])קוד كود رمز ^کد$ کوڈ کۆد
 कोड কোড குறியீ కోడ్ કોડ ಕೋಡ್ കോഡ് ਕੋਡ කේත ኮድ ကုဒ် កូដ ລະຫັດ รหัส (?<!レ)コード (?<!바)코드`;

/** T: names another kind of code, and numbers that are none. */
const TRAP = `^post(al|c|nu|nr|le|a$) pocztow почт ^zip ^sort$ ^job$ promo ^pix$ coupon kupon vouch gutsch rabat descuent scou?nt remise скидк промо indirim خصم קופון 优惠 クーポン 쿠폰 ส่วนลด
 ^gift error track rastre segui suivi رهگیری پیگیری پستی 郵便 우편 ไปรษณีย์ อ้างอิง ^van$ ^[dđ]on$ spediz ^ord[ei] ^barc produ[ck]t bestel command pedid zamow zamów
 objedn rendel заказ замовл siparis طلب سفارش הזמנ ऑर्डर অর্ডার 订单 訂單 注文 주문 คำสั่งซื้อ pesanan tilau ^ref booking client custom ^kund klient клиент お客様 고객 khach balanc numara`;

/** O: names numbers that are no codes: of accounts, cards, bills, telephones. */
const OTHER = `acc(oun)?t ^konto compte cuenta ^conta$ rekening ^rach ^ucet szaml счет рахун hesa[bp] حساب חשבון खात 账 帳 尾[号號] 末[四尾] 계좌 บัญชี ^tk$ ^card card$ ^kart ^cart[ea] tarjet kort карт καρτ thẻ บัตร رقم بطاق کارت
 כרטיס कार्ड 卡 カード 카드 ^ending ^termina rechnung factur faktur fatur invoic loan ticket ^case$ dossier ^x+$ flight ^n[ro]$
 ^call ^dial phone ^tel$ telef ^text$ hotline appel llam ^ligue chiam ^bel(t|len)?$ zadzw volej hivj звон дзвон اتصل تماس חייג कॉल 电话 電話 客服 문의 전화 โทร hubungi soita`;

/** V: asks for a code to be used. */
const VERB = `^expires$ verif authent autent ^enter ^use$ ^usa ^type$ ^quote$ escrib ^geben$ ^bitte$ saisi identif utili[sz] ingres introdu[czi] ^digit[aei]$ inser gebruik ^ange$ ^brug ^bruk syota
 wpisz podaj zadej zadajte pouzi ^adja$ unesite vnesite введ увій въвед εισαγ girin dogrul ^nhap$ masukkan gunakan استخدم أدخل وارد הזן הקש दर्ज লিখুন กรอก [输輸]入 入力 입력`;

/** U: names what a code is used for. */
const USE = `^log($|[io]n|g|ow) ^sign(in)?$ autori acced access anmeld connect inici inlog zalog prihlas bejelentk prijav вход войти συνδε ^giris masuk دخول ورود כניס लॉग লগইন
 登[录錄入] ログイン 로그인`;

/** = joins a name to the number behind it, z to the number before it; g and a are small words that lie between. */
const IS = `^(is|was|ist|laute[tn]|luidt|est|es|e|er|ar|je|este|adalah|ialah|la|ειναι|einai|е|је|هو|هي|הוא)$ คือ`;
const ENDS = `^(است|है|ہے)$`;
const OF = `^(d|d[aeio]s?|del|dell[ae]?|of|van)$`;
const THE = `^([el]l|le|the)$`;

/** Points of Hebrew and Arabic, and all accents but two that tell the Vietnamese mã and thẻ from other words. */
const ACCENT = /[\u0300-\u0302\u0304-\u0308\u030a-\u036f\u0591-\u05c7\u064b-\u065f]/g;

const fold = (text: string) => text.toLowerCase().normalize('NFD').replace(ACCENT, '');

/** One alternation of all the words; what they group with is never captured. */
const either = (words: string) =>
  fold(words)
    .replace(/\((?!\?)/g, '(?:')
    .split(/\s+/)
    .join('|');

const ROLES = 'TKCTOVU=zga';
const PROMO_CODE = `(?:${either(TRAP)}).{0,3}(?:${either(CODE)})|(?:${either(CODE)})(?:${either(TRAP)})`;
const WORDS = new RegExp(
  [PROMO_CODE, ...[KEY, CODE, TRAP, OTHER, VERB, USE, IS, ENDS, OF, THE].map(either)]
    .map((words) => `(${words})`)
    .join('|'),
  'gu',
);

/**
 * The roles of one word, a letter each: one as a rule, several where a script writes without spaces. A word
 * without a role is `s` when it is short, `l` in a script without case (there also for what lies before a
 * role), else `w`.
 */
export function rolesOf(word: string): string {
  const text = fold(word);
  let end = 0;
  let roles = '';
  for (const match of text.matchAll(WORDS)) {
    if (/\p{Lo}/u.test(text.slice(end, match.index))) roles += 'l';
    roles += ROLES[match.slice(1).findIndex(Boolean)] as string;
    end = match.index + match[0].length;
  }
  if (/[KC]$/.test(roles) && /\p{sc=Han}{3}$/u.test(text.slice(end))) roles += 'll';
  return roles || (/^\p{Lo}/u.test(text) ? 'l' : text.length < 4 ? 's' : 'w');
}
