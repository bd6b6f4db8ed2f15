/*
 * The words of a message by what they say about the numbers near them. Each is a part of a word as `fold` leaves
 * it; `^` and `$` are its ends.
 */

/** Names of codes: code, OTP, PIN, TAN, password. */
const CODE = `^t?otps?$|^m?pin.?.?$|^(?:[im]|sms|push|mobile)?tans?$|^tac$|token|^cod(?:[eiu]|$)|code[ns]?$|(?<!^sz?)koo?[dð]|passw|passor|^passe$|losenord|wachtw|wagw|contrase|senha|clave|chave|^klic$|kluc|parol|hasl|hasł|hesl|jelsz|lozink|^geslo|slapt|salas|tunnus|^sifr|^mã$|^xac$|msimbo\
|код|парол|κωδ|կոդ|კოდ|(?<![נפ])קוד|סיסמ|رمز|كود|كلمة|^ک[وۆ]?[دڈ]|कोड|[ओऒ]ट.प|कुऱियी|කේත|ኮድ|ကုဒ်|កូដ|ຫັດ|รหัส\
|(?<![号號编編条條四惠扣])[码碼]|認証|暗証|パスワ|コード|인증|비밀|코드`;

/** Names of other codes and of numbers that are none: of orders, parcels, discounts, faults. */
const OTHER = `postal|postc|почт|zip|^sort$|^job$|promo|промо|отсл|ポン|.upon|gutsch|rabat|indirim|scont|descue|korting|خصم|쿠폰|error|gift|track|rastr|segui|suivi|رهگیر|อ้าง|^van$|^đon$|spediz|^ref|reser|takip|balanc|numara|^kartı|^nr$|رقم|卡|(?<!番)[号號]|^phone|^call|^orde|pedid|bestel|заказ`;

/** Asks for a code to be used, or names what it is used for. */
const USE = `^expires$|verif|auth|autent|autor|^log[io]?n?$|^enter|^us[ae]$|^type$|quote|escrib|bitte|saisi|utili|introdu|^digit[aei]$|inser|gebruik|^ange$|^brug|^bruk|wpisz|pouzi|^adja$|введ|^giri|nhap|הקש`;

/** Is: joins a name to the number behind it. */
const IS = `^(?:i?s|ist|est?e?|e|[ea]r|je|la|ειναι|einai|ni|eshte|ј?е|هو|هي|הוא)$|^laut|alah$|^luidt|คือ`;

const WORDS = new RegExp([CODE, OTHER, USE, IS].map((words) => `(${words})`).join('|'), 'gu');

/**
 * Lower case without accents, but for the one that tells the Vietnamese mã from the Italian ma. The scripts of
 * India have one order of letters, so that code, कोड, কোড, કોડ, కోడ్ are one word in Devanagari's letters.
 */
const fold = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?!\u0303)[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[\u0980-\u0d7f]/g, (letter) => String.fromCharCode(0x900 + (letter.charCodeAt(0) % 128)));

/** The letter of the first group that matched. */
export const pick = (letters: string, groups: readonly (string | undefined)[]): string =>
  letters[groups.findIndex(Boolean)] as string;

/**
 * The roles of one word, a letter each: one as a rule, several where a script writes without spaces. `C` names
 * a code, `T` another number, `V` asks for use, `=` is “is”; a word without a role is `l` in a script without
 * case, else `s` when it is short, else `W`.
 */
export function rolesOf(word: string): string {
  const text = fold(word);
  const roles = text
    .replace(WORDS, (_, ...groups: string[]) => pick('CTV=', groups))
    .replace(/\p{sc=Han}{3,}$/gu, 'WWWW')
    .replace(/[^CTV=W]/g, '');
  return roles || (/^\p{Lo}/u.test(text) ? 'l' : text.length < 4 ? 's' : 'W');
}
