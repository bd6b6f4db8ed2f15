/*
 * The words of a message by what they say about the numbers near them. Each is a part of a word, in lower case
 * and without accents; `^` and `$` are its ends.
 */

/** Names of codes: code, OTP, PIN, TAN, password. */
const CODE = `^t?otps?$|^m?pin(?:s|i|in|en|iniz)?$|^nip$|^(?:i|m|sms|push|mobile)?tans?$|^tac$|^token$|^cod(?:[eiu]|$)|code[ns]?$|(?<!^sz?)koo?[dð]|passw|passor|^passe$|losen|engang|wa(?:ch|g)tw|wagw|contrase|senha|^clave|^chave$|^kl(?:uc|juc|ic)z?$|^parol|has[lł]|hesl|jelsz|lozink|^gesl|slaptaz|salasan|tunnuslu|^sifr|^sandi$|kh[aả]u$|^mã$|^xac$|msimbo\
|код|парол|^ключ|шифр|^пин|κωδ|χρησης$|կոդ|კოდ|(?<![נפיר])קוד|סיסמ|رمز|كود|كلم[ةه]|سري(?!ع)|^کد$|کوڈ|کۆد|یکبار|कोड|ओटीपी|पासवर|কোড|ওটিপি|குறியீ|ஓடிபி|కోడ్|કોડ|ಕೋಡ್|കോഡ്|ഒടിപി|ਕੋਡ|කේත|ኮድ|ကုဒ်|កូដ|ລະຫັດ|รหัส\
|(?<![号號编編条條惠维維份四])[码碼]|口令|認証|暗証|パス[ワコ]|ワンタイム|(?<![レー])コード|인증|비밀번호|(?<!바)코드`;

/** Names of other codes and of numbers that are none: of orders, parcels, cards, accounts. */
const OTHER = `^post(?:al|c|nu|nr|le|a$)|почт|^zip|^sort$|^job$|promo|промо|[ck]upon|error|track|segui|suivi|رهگیری|پستی|อ้างอิง|^van$|^[dđ]on$|spediz|^ref|balanc|numara|^kart|card|tarjet|carta|карт|thẻ|บัตร|رقم|بطاق|کارت|卡|(?<!番)[号號]|^ord[ei]|заказ`;

/** Asks for a code to be used, or names what it is used for. */
const USE = `verif|aut[eo]|^log($|[io]n|g|ow)|^enter|^us[ae]$|^type$|^quote$|escrib|^bitte$|saisi|utili[sz]|introdu[czi]|^digit[aei]$|inser|gebruik|^ange$|^bru[gk]|wpisz|podaj|^adja$|введ|εισαγ|^giri|^nhap$|استخدم|הקש|כניס|दर्ज|[输輸]入|入力|입력`;

/** Is: joins a name to the number behind it. */
const IS = `^(?:is|was|ist|laute[tn]|luidt|est|es|e|er|ar|je|este|adalah|ialah|la|ειναι|einai|ni|eshte|е|је|هو|هي|הוא)$|คือ`;

const WORDS = new RegExp([CODE, OTHER, USE, IS].map((words) => `(${words})`).join('|'), 'gu');

/** Accents but two that tell the Vietnamese mã and thẻ from other words. */
const ACCENT = /[\u0300-\u0302\u0304-\u0308\u030a-\u036f]/g;

/**
 * The roles of one word, a letter each: one as a rule, several where a script writes without spaces. `C` names
 * a code, `T` another number, `V` asks for use, `=` is “is”; a word without a role is `s` when it is short, else `w`.
 */
export function rolesOf(word: string): string {
  const text = word.toLowerCase().normalize('NFD').replace(ACCENT, '').normalize('NFC');
  return (
    text
      .replace(WORDS, (_, code, other, use) => (code ? 'C' : other ? 'T' : use ? 'V' : '='))
      .replace(/\p{Lo}+(?=[CTV=])|\p{sc=Han}{3,}$/gu, 'W')
      .replace(/[^CTV=W]/g, '') || (/^\P{Lo}{1,3}$/u.test(text) ? 's' : 'W')
  );
}
