/** What a code is sent for. */
export type Kind = 'signIn' | 'payment' | 'delivery' | 'change';

/** The words of one kind of message. `{code}` and the like stand for what is filled in. */
export interface KindWords {
  readonly sms: string;
  readonly subject: string;
  readonly preheader: string;
  readonly body: string;
  /** What the person has to read to know what the code does. */
  readonly purpose: RegExp;
}

/** One language's messages. */
export interface Language {
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly kinds: Readonly<Record<Kind, KindWords>>;
}

/** A body of mail as every kind has it: the code alone on its line, then what for, until when, and what if not. */
const body = (lines: readonly string[]): string => lines.join('\n\n');

const enEnd = [
  'It ends in {minutes} minutes and works once.',
  'Never share this code. Nobody at {brand} will ask for it, by phone, chat or mail.',
];

const en: Language = {
  name: 'English',
  direction: 'ltr',
  kinds: {
    signIn: {
      sms: '{code} is your {brand} sign-in code. It ends in {minutes} minutes. Never share it, whoever asks.',
      subject: '{code} is your {brand} sign-in code',
      preheader: 'It ends in {minutes} minutes. Never share it.',
      body: body([
        'Your {brand} sign-in code is:',
        '{code}',
        ...enEnd,
        'Did you not ask for it? Then you need do nothing: without the code nobody can sign in.',
      ]),
      purpose: /sign|log[ -]?in/i,
    },
    payment: {
      sms: '{code} is your code to pay {amount} to {payee}. {brand} never asks for it by phone or chat.',
      subject: '{code} is your code to pay {amount} to {payee}',
      preheader: 'Enter it only if you want to pay this. It ends in {minutes} minutes.',
      body: body([
        'Your code to confirm this payment, and nothing else, is:',
        '{code}',
        'Amount: {amount}\nPayee: {payee}',
        ...enEnd,
        'Did you not ask for a payment? Tell nobody the code, and call us on the number on your card.',
      ]),
      purpose: /pay/i,
    },
    delivery: {
      sms: '{code} is your code to receive {item} from {brand}. Tell it the courier only when you hold the parcel.',
      subject: '{code} is your code to receive {item}',
      preheader: 'Tell it the courier only when you hold the parcel.',
      body: body([
        'Your code for the courier is:',
        '{code}',
        'You receive: {item}',
        'Tell it the courier only at your door, when you hold the parcel. It works once.',
        'Nobody at {brand} will ask for it before, by phone, chat or mail.',
      ]),
      purpose: /deliver|parcel|receive|hand[ -]?over/i,
    },
    change: {
      sms: '{code} is your code to confirm {item} at {brand}. Not you? Do not share it, and change your password.',
      subject: '{code} is your code to confirm {item}',
      preheader: 'Not you? Do not share it, and change your password.',
      body: body([
        'Your {brand} code to confirm a change is:',
        '{code}',
        'You change: {item}',
        ...enEnd,
        'Did you not ask for it? Then somebody else may be signed in as you. Change your password now.',
      ]),
      purpose: /confirm|chang/i,
    },
  },
};

const deEnd = [
  'Er gilt {minutes} Minuten und nur einmal.',
  'Geben Sie ihn niemandem. Niemand von {brand} fragt danach, weder am Telefon noch im Chat noch per Mail.',
];

const de: Language = {
  name: 'Deutsch',
  direction: 'ltr',
  kinds: {
    signIn: {
      sms: '{code} ist Ihr Code zur Anmeldung bei {brand}. Er gilt {minutes} Minuten. Geben Sie ihn niemandem.',
      subject: '{code} ist Ihr Code zur Anmeldung bei {brand}',
      preheader: 'Er gilt {minutes} Minuten. Geben Sie ihn niemandem.',
      body: body([
        'Ihr Code zur Anmeldung bei {brand} lautet:',
        '{code}',
        ...deEnd,
        'Sie wollten sich nicht anmelden? Dann ist nichts zu tun: Ohne den Code kommt niemand hinein.',
      ]),
      purpose: /anmeld/i,
    },
    payment: {
      sms: '{code} ist der Code für Ihre Zahlung von {amount} an {payee}. {brand} fragt nie am Telefon danach.',
      subject: '{code} ist der Code für Ihre Zahlung von {amount} an {payee}',
      preheader: 'Nur eingeben, wenn Sie das zahlen wollen. Er gilt {minutes} Minuten.',
      body: body([
        'Ihr Code für diese Zahlung, und für nichts anderes, lautet:',
        '{code}',
        'Betrag: {amount}\nEmpfänger: {payee}',
        ...deEnd,
        'Sie wollten nichts zahlen? Geben Sie den Code niemandem und rufen Sie uns an.',
      ]),
      purpose: /zahl/i,
    },
    delivery: {
      sms: '{code} ist Ihr Code für die Übergabe: {item}, von {brand}. Nennen Sie ihn erst an der Tür.',
      subject: '{code} ist Ihr Code für die Übergabe: {item}',
      preheader: 'Nennen Sie ihn erst, wenn Sie die Sendung in der Hand haben.',
      body: body([
        'Ihr Code für die Übergabe lautet:',
        '{code}',
        'Sie erhalten: {item}',
        'Nennen Sie ihn erst an der Tür, wenn Sie die Sendung in der Hand haben. Er gilt einmal.',
        'Niemand von {brand} fragt vorher danach.',
      ]),
      purpose: /übergabe|liefer|sendung|paket/i,
    },
    change: {
      sms: '{code} ist der Code für Ihre Änderung bei {brand}: {item}. Nicht von Ihnen? Code niemandem geben.',
      subject: '{code} ist der Code für Ihre Änderung bei {brand}: {item}',
      preheader: 'Nicht von Ihnen? Geben Sie den Code niemandem.',
      body: body([
        'Ihr Code für diese Änderung lautet:',
        '{code}',
        'Sie ändern: {item}',
        ...deEnd,
        'Das waren nicht Sie? Dann ändern Sie jetzt Ihr Passwort.',
      ]),
      purpose: /änder/i,
    },
  },
};

const plEnd = [
  'Jest ważny {minutes} minut i działa raz.',
  'Nie podawaj go nikomu. Nikt z {brand} o niego nie zapyta przez telefon, czat ani e-mail.',
];

const pl: Language = {
  name: 'Polski',
  direction: 'ltr',
  kinds: {
    signIn: {
      sms: '{code} to kod logowania do {brand}. Nie podawaj go nikomu.',
      subject: '{code} to kod logowania do {brand}',
      preheader: 'Jest ważny {minutes} minut. Nie podawaj go nikomu.',
      body: body([
        'Kod logowania do {brand}:',
        '{code}',
        ...plEnd,
        'To nie Ty? Nic nie musisz robić: bez kodu nikt się nie zaloguje.',
      ]),
      purpose: /log/i,
    },
    payment: {
      sms: '{code} to kod płatności {amount} dla {payee}. {brand} nigdy nie pyta o kod przez telefon.',
      subject: '{code} to kod płatności {amount} dla {payee}',
      preheader: 'Wpisz go tylko, jeśli chcesz zapłacić. Jest ważny {minutes} minut.',
      body: body([
        'Kod tej płatności, i niczego innego:',
        '{code}',
        'Kwota: {amount}\nOdbiorca: {payee}',
        ...plEnd,
        'To nie Ty? Nie podawaj kodu nikomu i zadzwoń do nas.',
      ]),
      purpose: /płat|płac/i,
    },
    delivery: {
      sms: '{code} to kod odbioru: {item}, od {brand}. Podaj go kurierowi dopiero przy odbiorze.',
      subject: '{code} to kod odbioru: {item}',
      preheader: 'Podaj go kurierowi dopiero przy odbiorze.',
      body: body([
        'Kod odbioru:',
        '{code}',
        'Przesyłka: {item}',
        'Podaj go kurierowi dopiero przy drzwiach. Działa raz.',
        'Nikt z {brand} nie zapyta o niego wcześniej.',
      ]),
      purpose: /odbi|odbior|dostaw|paczk/i,
    },
    change: {
      sms: '{code} to kod zmiany w {brand}: {item}. To nie Ty? Nie podawaj go nikomu.',
      subject: '{code} to kod zmiany w {brand}: {item}',
      preheader: 'To nie Ty? Nie podawaj go nikomu.',
      body: body(['Kod zmiany:', '{code}', 'Zmiana: {item}', ...plEnd, 'To nie Ty? Zmień teraz hasło.']),
      purpose: /zmian/i,
    },
  },
};

const arEnd = [
  'ينتهي خلال {minutes} دقائق ويعمل مرة واحدة.',
  'لا تشاركه مع أحد. لن يطلبه منك أحد من {brand} بالهاتف أو الدردشة أو البريد.',
];

const ar: Language = {
  name: 'العربية',
  direction: 'rtl',
  kinds: {
    signIn: {
      sms: '{code} هو رمز تسجيل الدخول إلى {brand}. لا تشاركه مع أحد.',
      subject: '{code} هو رمز تسجيل الدخول إلى {brand}',
      preheader: 'ينتهي خلال {minutes} دقائق. لا تشاركه مع أحد.',
      body: body([
        'رمز تسجيل الدخول إلى {brand}:',
        '{code}',
        ...arEnd,
        'لم تطلبه؟ لا تفعل شيئًا: لا يدخل أحد بدون الرمز.',
      ]),
      purpose: /دخول/,
    },
    payment: {
      sms: '{code} هو رمز دفع {amount} إلى {payee}. لا تطلبه {brand} بالهاتف أبدًا.',
      subject: '{code} هو رمز دفع {amount} إلى {payee}',
      preheader: 'أدخله فقط إذا أردت الدفع. ينتهي خلال {minutes} دقائق.',
      body: body([
        'رمز تأكيد هذا الدفع فقط:',
        '{code}',
        'المبلغ: {amount}\nالمستفيد: {payee}',
        ...arEnd,
        'لم تطلب الدفع؟ لا تعط الرمز لأحد واتصل بنا.',
      ]),
      purpose: /دفع/,
    },
    delivery: {
      sms: '{code} هو رمز استلام {item} من {brand}. لا تذكره إلا عند الاستلام.',
      subject: '{code} هو رمز استلام {item}',
      preheader: 'لا تذكره إلا عند الاستلام.',
      body: body([
        'رمز الاستلام:',
        '{code}',
        'الطرد: {item}',
        'اذكره لموظف التوصيل عند الباب فقط. يعمل مرة واحدة.',
        'لن يطلبه أحد من {brand} قبل ذلك.',
      ]),
      purpose: /استلام|توصيل/,
    },
    change: {
      sms: '{code} هو رمز تأكيد {item} في {brand}. لا تشاركه مع أحد.',
      subject: '{code} هو رمز تأكيد {item} في {brand}',
      preheader: 'لم تطلبه؟ لا تشاركه مع أحد.',
      body: body(['رمز التأكيد:', '{code}', 'التغيير: {item}', ...arEnd, 'لم تطلبه؟ غيّر كلمة المرور الآن.']),
      purpose: /تأكيد|تغيير/,
    },
  },
};

export const LANGUAGES = {en, de, pl, ar} satisfies Record<string, Language>;

export type LanguageName = keyof typeof LANGUAGES;
