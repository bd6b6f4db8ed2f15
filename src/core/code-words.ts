/**
 * What a word of a message says about the numbers near it.
 * `key` and `code` announce a code, and a trap beside a `code` makes it another kind of code; `verb` asks for
 * one to be used; `trap`, `label` and `call` name what other numbers are; `is` joins a name and its number.
 */
export type Role = 'key' | 'code' | 'trap' | 'label' | 'call' | 'verb' | 'is';

/** A word that announces a code whatever stands beside it. */
const KEY = `^(t|e|h)?otps?$ ^m?pin(s|i|in|en)?$ ^(i|m|sms|push|photo|chip|mobile)?tans?$ ^tac$ ^tokens?$ passcod passwor passe$
 passord losenord wachtwo wagwo contrase senha ^parol haslo? hasł hesl jelsz lozink ^gesl slaptaz salasan ^sifre ^sandi ^laluan ^khau$
 tunnuslu avainlu engang ^clau ^clave kluc ^siri$ парол лозинк құпия συνθημ סיסמ אימות שיסמ سري المرور گذرواژه پویا أوتيبي
 [证證验驗态態认認全活件录錄入权權时時货貨][码碼] 密[码碼] 口令 認証 暗証 確認番号 ワンタイム パス(ワ|コ) 인증 비밀번호 확인번호 오티피 패스워드 암호
 ओटीपी ओटपी पासवर्ड ওটিপি পাসওয়ার্ড ஓடிபி கடவுச் ఓటీపీ ఓటిపి ઓટીપી ಒಟಿಪಿ ഒടിപി ਓਟੀਪੀ ওটপি`;

/** A code of some kind. */
const CODE = `^cod(e|es|ul.*|i|ii|ice|ici|igos?|ea)?$ code[ns]?$ (?<!^sz?)kod kood koð khodi ^mã$ ^xac$ msimbo код κωδικ კოდ կոդ ծածկ קוד كود رمز
 ^کد$ کوڈ کۆد کوډ कोड পিন পনি পিন কোড குறியீ கோட் కోడ్ કોડ ಕೋಡ್ കോഡ് ਕੋਡ କୋଡ කේත ኮድ ကုဒ် កូដ ລະຫັດ รหัส コード 코드`;

/** A code or number of another kind: where it belongs to, what it buys, what it orders. */
const TRAP = `^post(al|c|n|le|a$|i|ov) pocztow пошт почт ^zip ^job$ ^sort$ ^area$ ^countr ^dress$ ^swift ^ifsc promo coup cupon kupon vouch gutsch rabat
 discount descuent descont scont remise slev kedvez скидк знижк промо indirim diskon alenn znizk zniżk خصم تخفيف تخفیف הנח קופון छूट 优惠 優惠 折扣
 クーポン 割引 쿠폰 할인 ส่วนลด ^giam$ ^khuyen$ ^gift ^bar ^qr$ error fehler erreur track rastre seguim suivi sledov отслеж трек takip رهگیری پیگیری پستی بريدي
 מיקוד ברקוד 邮政 郵便 バー 바코드 우편 ไปรษณีย์ อ้างอิง ^van$ ^don$ ^đon$ ^buu$ ^pos$ spediz wysył order orden commande comand pedid ordine bestell bestill bestall
 zamow zamów objedn rendel заказ замовл поръчк παραγγ siparis طلب سفارش הזמנ ऑर्डर অর্ডার 订单 訂單 注文 주문 คำสั่งซื้อ pesanan tilau tellim pasuti užsak narudz narocil
 produ[ck]t prodott 商品 상품 สินค้า товар ^ref referen reserv booking client custom kund klient klant клиент 客户 客戶 お客様 고객 ลูกค้า khach pelangg musteri steuer fiscal`;

/** A number of an account, a card, a bill, a parcel. */
const LABEL = `acc(oun)?t ^konto ^kto$ compte cuenta ^conta$ rekening ^rach ^ucet szaml сч[её]т рахун λογαρ hesa[bp] حساب חשבון खात হিসাব 账[户号] 帳[戶號] 尾号 末[四尾] 後四 口座 계좌 บัญชี
 ^khoan$ ^tk$ akaun ^akun ^card kart carte$ tarjet ^carta ^kort карт καρτ بطاق کارت כרטיס कार्ड কার্ড 卡 カード 카드 บัตร ending ^end(et|en) termina invoice rechnung factur faktur fatur fattur
 фактур loan ticket ^case$ dossier vertrag contr ^polic parcel packag paket pakk paquet colis pacco paczk przesył przesyl zasil csomag colet посыл ^x+$ ^id$ flight ^user 手机 号码 號碼 会員 予約 受付 운송장 伝票`;

/** What stands before a number to ring up or to text. */
const CALL = `^call ^dial ^ring phone ^tel ^fax$ ^text$ hotlin helplin infolin linija appel llam ^ligue chiam ^bel(t|len)?$ zadzwo volej volat hivj ^suna звон дзвон тел[еі]?ф ^тел$ τηλ καλεσ ^ara[yi]
 اتصل هاتف تماس חייג טלפון कॉल ফোন 致电 致電 電話 电话 拨打 热线 客服 問い合 문의 전화 โทร ^goi$ hubungi soita`;

/** Asks for a code to be used, or names the use. */
const VERB = `^log ^sign ^verif authent autent autori[zs] ^enter ^use$ ^usa ^type$ ^quote$ escrib escrev scriv ^access anmeld einlogg eingeb ^geben$ ^gib$ ^nutze connect connex saisi identif utili[sz] ^entrez ingres
 introdu inici acced ^digit inser inlog invoer ^vul$ gebruik ^ange$ innlogg inlogg ^brug ^bruk ^anvand indtast kirjau syota sisesta wpisz zalog logow podaj zadejte zadajte zadej prihlas pouzij
 bejelent ^irja folos conect prijav unesite vnesite вход введ войти авториз укажите увій вхід въвед εισαγ συνδε ^giris girin dogrul daxil ievadi ^ived ^nhap$ masuk gunakan verifik
 إستخدم استخدم دخول تحقق تفعيل أدخل ورود وارد כניס הזן הקש הקלד दर्ज लॉग লগইন লিখুন กรอก ใส่ 登[录錄入] [输輸]入 入力 ログイン 입력 로그인`;

const IS = `^(is|ist|laute[tn]|luidt|est|es|e|er|ar|je|jest|este|ir|adalah|ialah|ay|ni|ειναι|einai|هو|هي|הוא|היא)$ คือ`;

/** Lower case without accents, except for the tilde, which tells Vietnamese mã from other words. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?!\u0303)\p{M}/gu, '');
}

/** One alternation of all the words; what they group with is never captured. */
const either = (words: string) =>
  fold(words)
    .replace(/\((?!\?)/g, '(?:')
    .split(/\s+/)
    .join('|');

const ROLES: readonly Role[] = ['trap', 'key', 'code', 'trap', 'label', 'call', 'verb', 'is'];
const WORDS = new RegExp(
  [`(?:${either(TRAP)}).{0,3}(?:${either(CODE)})|(?:${either(CODE)})(?:${either(TRAP)})`]
    .concat([KEY, CODE, TRAP, LABEL, CALL, VERB, IS].map(either))
    .map((words) => `(${words})`)
    .join('|'),
  'gu',
);

/**
 * The roles found in one word, in order: none as a rule, several where a script writes without spaces.
 * There `word` stands for what lies before one.
 */
export function rolesOf(word: string): (Role | 'word')[] {
  const text = fold(word);
  let end = 0;
  return Array.from(text.matchAll(WORDS), (match) => {
    const role = ROLES[match.slice(1).findIndex(Boolean)] as Role;
    const isApart = /\p{Lo}/u.test(text.slice(end, match.index));
    end = match.index + match[0].length;
    return isApart ? (['word', role] as const) : role;
  }).flat();
}
