import {known} from '../known.js';
import type {Charset} from '../../core/code.js';
import type {AllMessages} from '../panel-messages.js';
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

const HEADINGS: Readonly<Record<string, string>> = {
  login: 'أدخل رمز تسجيل الدخول',
  payment: 'أكّد عملية الدفع',
  'settings-change': 'أكّد هذا التغيير',
  delivery: 'أكّد عملية التسليم',
  enrol: 'أكمل عملية الإعداد',
};

const SOON = 'قد يستغرق ذلك دقيقة. الرمز الأحدث وحده صالح.';

/**
 * Arabic. It has not been read by a native speaker yet.
 * One and two of a thing are words. A length of time stands after a colon: `Intl` gives it in the nominative alone.
 */
export const ar: AllMessages = {
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

  heading: (purpose) => known(HEADINGS, purpose) ?? 'أكّد هويتك',
  intro: 'سنرسل إليك رمزًا لتُدخله هنا.',
  send: 'إرسال رمز',
  sending: 'جارٍ الإرسال…',
  unsent: 'تعذّر علينا إرسال الرمز. حاول مرة أخرى.',
  sent: (channel, destination) => {
    switch (channel) {
      case 'sms':
        return `أرسلنا رمزًا في رسالة نصية إلى ${destination ?? 'هاتفك'}.`;
      case 'email':
        return `أرسلنا رمزًا بالبريد الإلكتروني ${destination ? `إلى ${destination}` : 'إليك'}.`;
      case 'voice':
        return `نتصل بك الآن${destination ? ` على ${destination}` : ''} لنُملي عليك رمزًا.`;
      case 'totp':
        return 'افتح تطبيق المصادقة وأدخل الرمز الذي يظهر فيه.';
      case 'recovery':
        return 'أدخل أحد رموز الاسترداد الخاصة بك.';
      default:
        return `أرسلنا ${destination ? `رمزًا إلى ${destination}` : 'إليك رمزًا'}.`;
    }
  },
  choose: 'كيف تريد استلام الرمز؟',
  otherWays: 'تجربة طريقة أخرى',
  way: (channel, destination) => {
    const at = destination ? ` إلى ${destination}` : '';
    switch (channel) {
      case 'sms':
        return `إرسال رسالة نصية${at}`;
      case 'email':
        return `إرسال رسالة بالبريد الإلكتروني${at}`;
      case 'voice':
        return `الاتصال بي${destination ? ` على ${destination}` : ''}`;
      case 'totp':
        return 'استخدام تطبيق المصادقة';
      case 'recovery':
        return 'استخدام رمز استرداد';
      default:
        return `إرسال رمز${at}`;
    }
  },
  details: 'أنت تؤكّد',
  detail: {
    amount: 'المبلغ',
    currency: 'العملة',
    payee: 'المستفيد',
    account: 'الحساب',
    reference: 'الرقم المرجعي',
    recipient: 'المستلم',
    address: 'العنوان',
    email: 'عنوان البريد الإلكتروني',
    phone: 'رقم الهاتف',
    parcel: 'الطرد',
    device: 'الجهاز',
  },
  help: (channel) => (channel === 'totp' || channel === 'recovery' ? 'ألا يعمل الرمز؟' : 'ألم يصلك الرمز؟'),
  advice: (channel) => {
    switch (channel) {
      case 'sms':
        return [SOON, 'تأكّد من اتصال هاتفك بالشبكة.', 'ابحث أيضًا بين المرسلين المحظورين وغير المعروفين.'];
      case 'email':
        return [SOON, 'ابحث في مجلد الرسائل غير المرغوب فيها.', 'تأكّد من أن العنوان الوارد أعلاه عنوانك.'];
      case 'voice':
        return [SOON, 'تأكّد من اتصال هاتفك بالشبكة ومن أنه يستقبل مكالمات الأرقام غير المعروفة.'];
      case 'totp':
        return [
          'أدخل الرمز الظاهر الآن، فهو يتغيّر كل نصف دقيقة.',
          'تأكّد من أن هاتفك يضبط الوقت تلقائيًا، فالرموز مرتبطة بالوقت.',
        ];
      case 'recovery':
        return ['يُستخدم كل رمز استرداد مرة واحدة فقط.', 'إذا أنشأت قائمة جديدة، فاستخدم أحدث قائمة.'];
      default:
        return [SOON];
    }
  },
  support: 'التواصل مع فريق الدعم',
  notice: (host) =>
    `لا تُدخل هذا الرمز إلا في موقع ${host}. لن يطلبه منك أحد أبدًا، لا عبر الهاتف ولا في محادثة ولا بالبريد الإلكتروني.`,
  unrequested: 'لم أطلب ذلك',
  stopped: 'تم الإيقاف. لم يتم تأكيد أي شيء. إذا طلب منك أحد رمزًا، فأبلغ فريق الدعم.',
  remember: 'تذكُّر هذا الجهاز',
  done: (purpose) => (purpose === 'login' ? 'تم تسجيل دخولك.' : 'تم التأكيد.'),
  ended: 'لم يعد من الممكن إدخال رموز هنا. أغلق هذه الشاشة وابدأ من جديد لاحقًا.',
  cancel: 'إلغاء',
};
