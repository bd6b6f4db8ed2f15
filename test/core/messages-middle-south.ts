import type {Message} from './messages-shape.js';

/** Short messages with one code: the Middle East, South Asia, Central Asia, Africa. */
export const middleSouth: readonly Message[] = [
  // Arabic
  {language: 'ar', length: 6, expect: '482017', text: 'رمز التحقق الخاص بك هو 482017. لا تشاركه مع أي شخص.'},
  {
    language: 'ar',
    length: 6,
    expect: '390165',
    text: 'رمز التحقق: ٣٩٠١٦٥ صالح لمدة ٥ دقائق',
  },
  {
    language: 'ar-SA',
    length: 4,
    expect: '7204',
    text: 'عزيزي العميل، رمزك السري المؤقت 7204 لعملية شراء بمبلغ 349.00 ريال من متجر الواحة ببطاقة تنتهي بـ 5518. لا تفصح عنه لأحد.',
  },
  {
    language: 'ar-EG',
    length: 6,
    expect: '816644',
    text: 'كود التفعيل الخاص بمحفظتك 816644. الكود سري ولن يطلبه منك موظفو الشركة. للاستفسار 19777',
  },
  {
    language: 'ar',
    length: 6,
    expect: '205938',
    text: 'استخدم 205938 لتسجيل الدخول إلى منصة نافذ. تاريخ الطلب 20/11/2026 الساعة 10:44',
  },
  {
    language: 'ar-AE',
    length: 6,
    expect: '671302',
    text: '\u200fكلمة المرور لمرة واحدة هي \u200e671302\u200f لتحويل 1,500.00 درهم. لا تعطها لأحد حتى لموظفي البنك.',
  },
  {
    language: 'ar',
    length: 4,
    expect: '9158',
    text: 'شحنتك رقم 31245678901 مع المندوب اليوم. أعطه رمز التسليم 9158 بعد فحص الطرد.',
  },
  // Persian, Kurdish, Pashto, Urdu
  {language: 'fa', length: 5, expect: '49027', text: 'کد تایید شما: 49027\nفروشگاه اینترنتی نارنج'},
  {
    language: 'fa',
    length: 6,
    expect: '830174',
    text: 'رمز پویا: ۸۳۰۱۷۴\nمبلغ: ۲,۵۰۰,۰۰۰ ریال\nپذیرنده: کتاب‌سرای مهر\nزمان: ۱۴:۲۲ ۱۴۰۵/۰۸/۲۹',
  },
  {
    language: 'fa',
    length: 5,
    expect: '61350',
    text: 'برای ورود به حساب کاربری خود، کد ۶۱۳۵۰ را وارد کنید. لغو۱۱',
  },
  {
    language: 'fa',
    length: 6,
    expect: '275809',
    text: 'رمز یکبار مصرف شما 275809 می‌باشد و تا ۲ دقیقه معتبر است.',
  },
  {
    language: 'ur',
    length: 6,
    expect: '548013',
    text: 'آپ کا تصدیقی کوڈ 548013 ہے۔ اسے کسی کے ساتھ شیئر نہ کریں۔',
  },
  {language: 'ckb', length: 6, expect: '190722', text: 'کۆدی دڵنیاکردنەوەی تۆ: 190722'},
  // Hebrew
  {language: 'he', length: 6, expect: '663821', text: 'קוד האימות שלך הוא 663821. אין למסור אותו לאף אחד.'},
  {
    language: 'he',
    length: 6,
    expect: '405917',
    text: 'בנק הגליל: הקוד החד-פעמי לאישור העברה בסך 1,800 ש"ח הוא 405917. בתוקף עד 12:35. לא ביקשת? חייג *2401',
  },
  {
    language: 'he',
    length: 4,
    expect: '8816',
    text: 'החבילה RS0123456789Y ממתינה בלוקר רחוב הרצל 22. לפתיחת התא הקש 8816 (קוד איסוף). עד 25.11.26',
  },
  {
    language: 'he',
    length: 6,
    expect: '720394',
    text: '720394 היא הסיסמה הזמנית שלך לכניסה לאזור האישי',
  },
  // Hindi and the scripts of India
  {language: 'hi', length: 6, expect: '580214', text: 'आपका ओटीपी 580214 है। कृपया इसे किसी के साथ साझा न करें।'},
  {
    language: 'hi',
    length: 6,
    expect: '937160',
    text: 'आपके खाते XX3391 से ₹4,500.00 के भुगतान हेतु OTP ९३७१६० है। 10 मिनट तक मान्य। - भारत ग्राम बैंक',
  },
  {
    language: 'hi',
    length: 4,
    expect: '6042',
    text: 'आपका सत्यापन कोड: 6042। इसे डिलीवरी एजेंट को ऑर्डर 408-7712345-6677889 मिलने पर ही बताएं।',
  },
  {
    language: 'hi',
    length: 6,
    expect: '216785',
    text: 'लॉग इन करने के लिए 216785 दर्ज करें। यह पासवर्ड एक बार ही काम करेगा।',
  },
  {language: 'bn', length: 6, expect: '460195', text: 'আপনার যাচাইকরণ কোড ৪৬০১৯৫। কারো সাথে শেয়ার করবেন না।'},
  {
    language: 'bn',
    length: 6,
    expect: '713502',
    text: 'আপনার ওটিপি 713502। টাকা 1,200.00 পেমেন্টের জন্য ৫ মিনিটের মধ্যে ব্যবহার করুন। পিন কাউকে বলবেন না।',
  },
  {
    language: 'bn',
    length: 4,
    expect: '3927',
    text: 'বিকেশ অ্যাপে লগইন করতে কোড 3927 লিখুন। হেল্পলাইন 16247',
  },
  {
    language: 'ta',
    length: 6,
    expect: '804413',
    text: 'உங்கள் சரிபார்ப்புக் குறியீடு 804413 ஆகும். யாருடனும் பகிர வேண்டாம்.',
  },
  {language: 'te', length: 6, expect: '159072', text: 'మీ ధృవీకరణ కోడ్ 159072. దీన్ని ఎవరితోనూ పంచుకోవద్దు.'},
  {language: 'mr', length: 6, expect: '382640', text: 'तुमचा पडताळणी कोड ३८२६४० आहे. तो कोणालाही सांगू नका.'},
  {language: 'gu', length: 6, expect: '607318', text: 'તમારો ચકાસણી કોડ ૬૦૭૩૧૮ છે. કોઈની સાથે શેર કરશો નહીં.'},
  {language: 'kn', length: 6, expect: '495201', text: 'ನಿಮ್ಮ ಪರಿಶೀಲನಾ ಕೋಡ್ 495201. ಇದನ್ನು ಯಾರೊಂದಿಗೂ ಹಂಚಿಕೊಳ್ಳಬೇಡಿ.'},
  {language: 'ml', length: 6, expect: '730688', text: 'നിങ്ങളുടെ ഒടിപി 730688 ആണ്. ആരുമായും പങ്കിടരുത്.'},
  {language: 'pa', length: 6, expect: '261947', text: 'ਤੁਹਾਡਾ ਪੁਸ਼ਟੀਕਰਨ ਕੋਡ 261947 ਹੈ।'},
  {language: 'ne', length: 6, expect: '918053', text: 'तपाईंको प्रमाणीकरण कोड ९१८०५३ हो। कसैलाई नदिनुहोस्।'},
  {language: 'si', length: 6, expect: '574406', text: 'ඔබගේ තහවුරු කිරීමේ කේතය 574406 වේ.'},
  // The Caucasus and Central Asia
  {language: 'ka', length: 6, expect: '320981', text: 'თქვენი ვერიფიკაციის კოდია: 320981. არავის გაუზიაროთ.'},
  {language: 'hy', length: 6, expect: '846107', text: 'Ձեր հաստատման կոդն է՝ 846107։ Ոչ մեկին մի՛ փոխանցեք։'},
  {language: 'kk', length: 6, expect: '471350', text: 'Растау коды: 471350. Оны ешкімге айтпаңыз.'},
  {language: 'uz', length: 6, expect: '205866', text: 'Tasdiqlash kodi: 205866. Uni hech kimga bermang!'},
  // Africa
  {
    language: 'sw',
    length: 6,
    expect: '693025',
    text: 'Nambari yako ya siri (OTP) ni 693025. Usimpe mtu yeyote. Inaisha baada ya dakika 5.',
  },
  {
    language: 'af',
    length: 6,
    expect: '118340',
    text: 'Jou eenmalige wagwoord is 118340. Moenie dit met enigiemand deel nie.',
  },
  {language: 'am', length: 6, expect: '504912', text: 'የማረጋገጫ ኮድዎ 504912 ነው። ለማንም አያጋሩ።'},
];
