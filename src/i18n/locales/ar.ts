import type {Charset} from '../../core/code.js';
import type {OtpMessages} from '../messages.js';
import {createPlural} from '../plural.js';
import type {PluralForms} from '../plural.js';

const plural = createPlural('ar');

const COUNTED: Readonly<Record<Charset, PluralForms>> = {
  numeric: {one: 'رقم واحد', two: 'رقمين', few: '# أرقام', many: '# رقمًا', other: '# رقم'},
  alphabetic: {one: 'حرف واحد', two: 'حرفين', few: '# أحرف', many: '# حرفًا', other: '# حرف'},
  alphanumeric: {one: 'خانة واحدة', two: 'خانتين', few: '# خانات', other: '# خانة'},
};

/** Of the Latin alphabet, which Arabic letters are not. */
const ALLOWED: Readonly<Record<Charset, string>> = {
  numeric: 'الأرقام',
  alphabetic: 'الأحرف الإنجليزية',
  alphanumeric: 'الأحرف الإنجليزية والأرقام',
};

const DETAILS: Readonly<Record<Charset, string>> = {
  numeric: '',
  alphabetic: ' (بالإنجليزية)',
  alphanumeric: ' (أحرف إنجليزية وأرقام)',
};

const LEFT: PluralForms = {
  zero: 'لم تتبقَّ أي محاولة.',
  one: 'تبقّت محاولة واحدة.',
  two: 'تبقّت محاولتان.',
  few: 'تبقّت # محاولات.',
  other: 'تبقّت # محاولة.',
};

function digits(count: number): string {
  return plural(count, {other: '#'});
}

/**
 * Arabic. It has not been read by a native speaker yet.
 * One and two of a thing are words. A length of time stands after a colon: `Intl` gives it in the nominative alone.
 */
export const ar: OtpMessages = {
  label: 'رمز التحقق',
  hint: (length, charset) =>
    `أدخل الرمز المكوّن من ${plural(length, COUNTED[charset])}${DETAILS[charset]} أو الصق الرسالة كاملةً.`,
  autosubmit: 'يُرسل الرمز تلقائيًا فور اكتماله.',
  partial: (typed, length, charset) =>
    `يتكوّن الرمز من ${plural(length, COUNTED[charset])}، وقد أدخلت ${digits(typed)} فقط.`,
  charset: (_length, charset) => `يمكنك هنا إدخال ${ALLOWED[charset]} فقط.`,
  ambiguous: 'تعذّر علينا تحديد الجزء الذي يمثّل الرمز. اكتب الرمز وحده أو الصقه وحده.',
  'too-long': (length) => `النص أطول من اللازم: يتكوّن الرمز من ${plural(length, COUNTED.alphanumeric)}.`,
  'other-origin': 'هذا الرمز مخصّص لموقع إلكتروني آخر. لا تُدخله هنا.',
  progress: (typed, length) => `${digits(typed)} من ${digits(length)}`,
  verifying: 'جارٍ التحقق من الرمز…',
  verified: 'تم قبول الرمز.',
  rejected: (left) => {
    const words = 'هذا الرمز غير صحيح. تأكّد منه وحاول مرة أخرى.';
    return left === undefined ? words : `${words} ${plural(left, LEFT)}`;
  },
  expired: 'انتهت صلاحية هذا الرمز. اطلب رمزًا جديدًا.',
  locked: (when) =>
    when
      ? `تجاوزت العدد المسموح به من الرموز الخاطئة. يمكنك المحاولة مرة أخرى عند الساعة ${when}.`
      : 'تجاوزت العدد المسموح به من الرموز الخاطئة. اطلب رمزًا جديدًا.',
  failed: 'تعذّر علينا التحقق من الرمز. لا يزال الرمز الذي أدخلته موجودًا: حاول مرة أخرى.',
  offline: 'يبدو أنك غير متصل بالإنترنت. لا يزال الرمز الذي أدخلته موجودًا: حاول مرة أخرى بعد عودة الاتصال.',
  gone: 'لم يعد من الممكن استخدام هذا الرمز. اطلب رمزًا جديدًا.',
  rate_limited: (duration) =>
    duration
      ? `تجاوزت العدد المسموح به من المحاولات. مدة الانتظار قبل المحاولة مرة أخرى: ${duration}.`
      : 'تجاوزت العدد المسموح به من المحاولات. انتظر قليلًا ثم حاول مرة أخرى.',
  timer: (clock) => `تنتهي صلاحية الرمز خلال ${clock}`,
  timeLeft: (duration) => `الوقت المتبقي لإدخال الرمز: ${duration}.`,
  resend: 'إرسال رمز جديد',
  resendIn: (clock) => `إرسال رمز جديد بعد ${clock}`,
  resending: 'جارٍ إرسال رمز جديد…',
  resent: 'رمز جديد في طريقه إليك.',
  resendFailed: 'تعذّر علينا إرسال رمز جديد. حاول مرة أخرى.',
  retry: 'إعادة المحاولة',
};
