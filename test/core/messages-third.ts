import type {Message} from './messages-shape.js';

/** A third set: what such rules are likely to get wrong. */
export const third: readonly Message[] = [
  {
    language: 'en',
    length: 6,
    expect: '773021',
    text: 'Acme Bank: 773021. Use this One Time Password to complete your purchase of $129.99. Call 800-432-1000 if you did not make it.',
  },
  {
    language: 'en',
    length: 6,
    expect: '406618',
    text: 'Your Fidelia security code is 406618. Fidelia will never call or text you for this code.',
  },
  {
    language: 'en',
    length: 6,
    expect: '284190',
    text: 'We’re verifying a recent sign-in for sam@mail.example:\n\nTimestamp: 2026-11-20T09:14:00Z\nIP Address: 103.21.244.0\nUser agent: Mozilla/5.0\n\nYou’re receiving this message because of a successful sign-in from a device that we didn’t recognize. Verification token: 284190',
  },
  {
    language: 'en',
    length: 6,
    expect: '903188',
    text: 'Use code 903188 to sign in.\n\nThis code expires at 4:05 pm. Order history, receipts and more are at shop.example.',
  },
  {
    language: 'en',
    length: 6,
    expect: '118273',
    text: '[#]118273 is your Bytedrop verification code, valid for 5 minutes. fJpzQvK2eu1',
  },
  {
    language: 'en',
    length: 6,
    expect: '559018',
    text: 'Your code is: 559018\nYour order total: $1,204.50\nOrder: 20261184',
  },
  {
    language: 'en',
    length: 4,
    expect: '4471',
    text: 'Your driver Amir (Toyota, LK21 XYZ) is outside. PIN: 4471',
  },
  {
    language: 'en',
    length: 6,
    expect: '620174',
    text: 'Please use the following code to help verify your identity: 620174. Your card ends in 0042.',
  },
  {
    language: 'en',
    length: 6,
    expect: '339012',
    text: 'Use 339 012 to log in to your business account. Don’t share it.',
  },
  {language: 'en', length: 8, expect: '70184429', text: 'Your Authy-style registration code is: 7018-4429.'},
  {
    language: 'en',
    length: 6,
    expect: '150927',
    text: 'PayMate: Thanks for confirming your phone number. Log in or get the app: https://py.example/u. Code: 150927',
  },
  {
    language: 'en',
    length: 6,
    expect: '841130',
    text: 'Dear Member OTP for PF claim is 841130. Do not disclose. EPF helpdesk 14470',
  },
  {
    language: 'en',
    length: 6,
    expect: '296045',
    text: 'Txn of Rs. 2,499 on your HDX Bank Card 4471 requires OTP 296045. Valid till 20:10. Not you? Call 18002586161',
  },
  {
    language: 'en',
    length: 6,
    expect: '207715',
    text: "207715 is OTP to login to your Demat account. Don't share with anyone. Regards Zenith Securities",
  },
  {
    language: 'en',
    length: 6,
    expect: '440813',
    text: 'From BC Services: Your confirmation code for email change request 20261120 is 440813.',
  },
  {
    language: 'en',
    length: 6,
    expect: '384471',
    text: 'CODE: 384471 (expires in 10 minutes). If you didn’t request it, text HELP to 32665.',
  },
  {
    language: 'en',
    length: 5,
    expect: '20914',
    text: 'Telegraphy code 20914. Don’t give it to anyone.\n\ntelegraphy.example/login/20914',
  },
  {
    language: 'en',
    length: 6,
    expect: '771840',
    text: 'Your appointment on 24/11/2026 at 10:30 needs confirming. Sign in with one-time code 771840 and patient number 4857773456.',
  },
  {
    language: 'en',
    length: 6,
    expect: '608813',
    text: 'Enter code 608813 on the screen to prove this is your phone number 07700900123.',
  },
  {
    language: 'en',
    length: 6,
    expect: 'none',
    text: 'You have used 5 of 5 attempts to enter your code. Your account 448120 is locked.',
  },
  {
    language: 'en',
    length: 6,
    expect: 'none',
    text: 'Authentication app enabled for user 551208. Keep your backup codes in a safe place.',
  },
  {
    language: 'en',
    length: 4,
    expect: 'none',
    text: 'Door code changes tonight. The new one will be posted in flat 1204 at 9.',
  },
  {
    language: 'en',
    length: 6,
    expect: 'none',
    text: 'Did you know? Scammers stole 250000 people’s codes last year. Keep yours private.',
  },
  {
    language: 'en',
    length: 6,
    expect: 'none',
    text: 'Meeting ID: 884 120 331\nAgenda: budget 2027\nPhone: 555123',
  },
  {
    language: 'en',
    length: 6,
    expect: 'none',
    text: 'Prescription 771209 is ready to collect from Boots & Co, SW1A 1AA. Bring your NHS app or access code.',
  },
  {
    language: 'en',
    length: 6,
    expect: 'none',
    text: 'Your sign-in was blocked. Incident 660914. No code was sent to your phone.',
  },
  {
    language: 'en',
    length: 5,
    expect: 'none',
    text: 'You logged in from a new device in Boise, ID 83702. Not you? Reset your password.',
  },
  {
    language: 'en',
    length: 4,
    expect: 'none',
    text: 'Security alert: password for mailbox no. 2210 reset by admin at 12:15.',
  },
  {
    language: 'de',
    length: 6,
    expect: '640217',
    text: 'Nutzen Sie bitte den Code 640217, um Ihre Anmeldung abzuschließen. Bestellnummer 30291188.',
  },
  {
    language: 'de',
    length: 6,
    expect: '117904',
    text: 'Deine Bank: Auftrag über 99,00 EUR an Musikladen GmbH. Zur Freigabe bitte 117904 eingeben.',
  },
  {
    language: 'de',
    length: 6,
    expect: '883015',
    text: '883015 lautet Ihre TAN. Gültig bis 11:20 Uhr am 20.11.',
  },
  {
    language: 'de',
    length: 5,
    expect: '11820',
    text: 'Hallo, hier dein Login-Code:\n\n11820\n\nViel Spaß! Dein Lesekreis',
  },
  {
    language: 'de',
    length: 5,
    expect: 'none',
    text: 'Ihr neues Passwort können Sie in der Filiale 10115 Berlin, Invalidenstr. 44 abholen.',
  },
  {
    language: 'de',
    length: 6,
    expect: 'none',
    text: 'Ihre Störungsmeldung 660218 wurde bearbeitet. Bitte geben Sie keine Zugangsdaten weiter.',
  },
  {
    language: 'fr',
    length: 6,
    expect: '220184',
    text: 'Bonjour, pour valider votre inscription, merci de saisir ce code sur notre site : 220184. À bientôt !',
  },
  {
    language: 'fr',
    length: 6,
    expect: '904417',
    text: '904417. C’est votre code de validation. Ne le transmettez à personne.',
  },
  {
    language: 'fr',
    length: 6,
    expect: '557103',
    text: 'Code d’authentification Franceville : 557103 (valable 10 min) - demande n°2026-4471',
  },
  {
    language: 'fr',
    length: 6,
    expect: 'none',
    text: 'Votre mot de passe a été modifié. Réf. incident 440218. Besoin d’aide ? 3244.',
  },
  {
    language: 'fr',
    length: 5,
    expect: 'none',
    text: 'Votre code personnel vous attend en agence, 69003 Lyon, dès le 21/11.',
  },
  {
    language: 'es',
    length: 6,
    expect: '118302',
    text: 'Hola, Ana. El código para verificar tu identidad es el 118302 y caduca en 5 minutos.',
  },
  {
    language: 'es',
    length: 6,
    expect: '660492',
    text: 'Confirma tu compra de 89,90€ con el siguiente código: 660492. ¿No eres tú? 91 123 45 67.',
  },
  {
    language: 'es',
    length: 6,
    expect: '409918',
    text: 'PIN temporal 409918. Solicitud 20264418 de cambio de teléfono.',
  },
  {
    language: 'es',
    length: 6,
    expect: 'none',
    text: 'Su expediente 440128 ha sido actualizado. Acceda con su certificado o clave permanente.',
  },
  {language: 'pt-BR', length: 6, expect: '204418', text: 'G-204418 é seu código de verificação do Gryphon.'},
  {
    language: 'pt-BR',
    length: 6,
    expect: '118840',
    text: 'Cod. de verificacao: 118840. Nunca informe este codigo a terceiros.',
  },
  {
    language: 'pt-BR',
    length: 6,
    expect: 'none',
    text: 'Chamado 448210 encerrado. Lembre-se: nunca pedimos sua senha.',
  },
  {
    language: 'it',
    length: 6,
    expect: '553019',
    text: 'Ciao! Ecco il tuo codice di accesso: 553019. Vale 5 minuti.',
  },
  {
    language: 'it',
    length: 6,
    expect: '710284',
    text: 'Per confermare l’operazione digita 710284 nell’app. Importo 1.000,00 euro.',
  },
  {
    language: 'it',
    length: 6,
    expect: 'none',
    text: 'La pratica 448190 è stata chiusa. Per i dettagli accedi con SPID o con la tua password.',
  },
  {language: 'nl', length: 6, expect: '440291', text: 'Bedankt! Voer deze code in om verder te gaan: 440291'},
  {
    language: 'nl',
    length: 4,
    expect: '5519',
    text: 'Uw zorgverlener deelt gegevens. Controlecode 5519, geboortedatum 12-03-1980.',
  },
  {
    language: 'sv',
    length: 6,
    expect: '903317',
    text: 'Använd koden 903317 för att logga in. Ärendenr 2026-4412.',
  },
  {language: 'fi', length: 6, expect: '118209', text: 'Koodisi on 118209. Tilausnumero 55120933.'},
  {
    language: 'fi',
    length: 6,
    expect: 'none',
    text: 'Salasanasi on vaihdettu. Tukipyyntö 440912 on suljettu.',
  },
  {
    language: 'pl',
    length: 6,
    expect: '330918',
    text: 'Potwierdź numer telefonu kodem 330918. Nie przekazuj go nikomu.',
  },
  {
    language: 'pl',
    length: 6,
    expect: '720914',
    text: 'Smskod: 720914. Logowanie z nowego urządzenia, 20.11.2026 godz. 8:04.',
  },
  {
    language: 'pl',
    length: 6,
    expect: 'none',
    text: 'Hasło do konta zostało zmienione. Zgłoszenie 448102 zamknięto.',
  },
  {
    language: 'cs',
    length: 6,
    expect: '119028',
    text: 'Pro potvrzení platby zadejte kód 119028. Částka 2500 Kč, obchod Alzička.',
  },
  {
    language: 'cs',
    length: 4,
    expect: '6628',
    text: 'PIN k vyzvednutí zásilky je 6628. Pobočka Brno, Česká 12.',
  },
  {language: 'hu', length: 6, expect: '882014', text: 'Az Ön belépési kódja 882014, érvényes 15:40-ig.'},
  {
    language: 'hu',
    length: 6,
    expect: '440917',
    text: 'Kérjük, adja meg a 440917 kódot a telefonszáma megerősítéséhez.',
  },
  {
    language: 'ru',
    length: 6,
    expect: '774109',
    text: 'Введите 774109 для подтверждения номера. Яркая доставка',
  },
  {language: 'ru', length: 4, expect: '0917', text: 'Ваш код: 0917\nНе говорите код!'},
  {
    language: 'ru',
    length: 6,
    expect: '118203',
    text: 'Перевод 5000р на карту 2202****4471. Код подтверждения 118203. Если это не вы, позвоните 88005555550',
  },
  {
    language: 'ru',
    length: 6,
    expect: 'none',
    text: 'Уважаемый клиент! Заявка 448190 на смену пароля отклонена.',
  },
  {
    language: 'ru',
    length: 4,
    expect: 'none',
    text: 'Вход в личный кабинет 20.11.2026 в 14:20. Если это не вы, звоните 0611.',
  },
  {
    language: 'uk',
    length: 4,
    expect: '5512',
    text: 'Назвіть код 5512 кур’єру. Посилка 20450712345678 вже у вас.',
  },
  {
    language: 'uk',
    length: 6,
    expect: 'none',
    text: 'Ваше звернення 551209 прийнято. Нікому не повідомляйте паролі та коди.',
  },
  {
    language: 'el',
    length: 6,
    expect: '440172',
    text: 'Χρησιμοποιήστε τον κωδικό 440172 για να ολοκληρώσετε τη σύνδεση. Λήγει σε 5 λεπτά.',
  },
  {
    language: 'el',
    length: 6,
    expect: '551820',
    text: 'OTP 551820 για την επιβεβαίωση αγοράς 25,00€ με κάρτα **** 4471.',
  },
  {
    language: 'tr',
    length: 6,
    expect: '660183',
    text: 'Güvenlik kodunuz 660183. İşlem tutarı 500 TL, işyeri KIRTASİYE.',
  },
  {language: 'tr', length: 6, expect: '118472', text: 'Giriş yapmak için 118472 kodunu kullanın.'},
  {
    language: 'tr',
    length: 6,
    expect: 'none',
    text: 'Şifreniz değiştirildi. Talep no 440918. Bilgi: 0850 222 0 444.',
  },
  {
    language: 'ar',
    length: 6,
    expect: '440183',
    text: 'أدخل الرمز 440183 لإتمام عملية الشراء بقيمة 250 ريال.',
  },
  {language: 'ar', length: 4, expect: '8812', text: 'رمز التحقق لطلبك هو ٨٨١٢، لا تشاركه مع أحد'},
  {
    language: 'ar',
    length: 6,
    expect: 'none',
    text: 'تم إغلاق الشكوى رقم 448120. لا تشارك كلمة المرور مع أحد.',
  },
  {
    language: 'fa',
    length: 6,
    expect: '440819',
    text: 'رمز یک‌بار مصرف ورود به همراه بانک: ۴۴۰۸۱۹\nاین رمز را به کسی ندهید.',
  },
  {
    language: 'fa',
    length: 5,
    expect: '77120',
    text: 'کد ورود شما به دیوارک: 77120\nکد را در اختیار دیگران قرار ندهید.',
  },
  {language: 'he', length: 6, expect: '330184', text: 'קוד חד פעמי: 330184 לצפייה בתוצאות. אין להעביר לאחר.'},
  {language: 'he', length: 6, expect: 'none', text: 'פנייה 448120 נסגרה. לעולם לא נבקש ממך סיסמה.'},
  {
    language: 'hi',
    length: 6,
    expect: '118402',
    text: '118402 आपका वन टाइम पासवर्ड (OTP) है। इसे किसी को न बताएं।',
  },
  {language: 'hi', length: 4, expect: '9027', text: 'डिलीवरी के लिए ओटीपी 9027 बताएं। ऑर्डर राशि ₹899।'},
  {language: 'hi', length: 6, expect: 'none', text: 'आपकी शिकायत संख्या 551209 दर्ज कर ली गई है।'},
  {language: 'bn', length: 6, expect: '330712', text: 'আপনার ওয়ান টাইম পাসওয়ার্ড (OTP) হলো ৩৩০৭১২।'},
  {language: 'bn', length: 6, expect: 'none', text: 'আপনার অভিযোগ নম্বর 440912 গৃহীত হয়েছে। পিন গোপন রাখুন।'},
  {language: 'th', length: 6, expect: '771902', text: 'ใช้ OTP 771902 เพื่อเข้าสู่ระบบ หมดอายุใน 3 นาที'},
  {language: 'th', length: 6, expect: '118305', text: 'รหัสผ่านครั้งเดียว (OTP) คือ 118305 รหัสอ้างอิง 4471'},
  {language: 'th', length: 6, expect: 'none', text: 'หมายเลขคำร้อง 551208 ดำเนินการแล้ว อย่าบอกรหัสผ่านแก่ผู้ใด'},
  {
    language: 'vi',
    length: 6,
    expect: '330917',
    text: 'Ma kich hoat 330917. Vui long nhap ma de hoan tat dang ky.',
  },
  {
    language: 'vi',
    length: 6,
    expect: '551820',
    text: 'Mã OTP: 551820. Giao dịch: chuyển khoản 1.000.000đ. Không cung cấp mã này cho ai.',
  },
  {language: 'vi', length: 6, expect: 'none', text: 'Yêu cầu 448190 đã được xử lý. Không chia sẻ mật khẩu.'},
  {
    language: 'id',
    length: 6,
    expect: '118420',
    text: 'Kode rahasia: 118420. Masukkan kode ini untuk verifikasi nomor HP kamu.',
  },
  {
    language: 'id',
    length: 6,
    expect: 'none',
    text: 'Laporan Anda no 551208 telah selesai. Jaga kerahasiaan PIN Anda.',
  },
  {
    language: 'zh-CN',
    length: 6,
    expect: '440189',
    text: '【小橙子】验证码：440189。您正在进行注册操作，该验证码10分钟内有效。客服电话4008823823。',
  },
  {language: 'zh-CN', length: 4, expect: '5512', text: '您的登录验证码为5512，有效期5分钟【菜菜】'},
  {
    language: 'zh-CN',
    length: 6,
    expect: 'none',
    text: '您的工单448120已受理，我们不会索要您的密码或验证码。',
  },
  {language: 'zh-CN', length: 6, expect: '330918', text: '提现2000.00元，校验码330918，如有疑问致电95188。'},
  {
    language: 'zh-TW',
    length: 6,
    expect: '118730',
    text: '您於11/20 14:20申請登入，OTP：118730，5分鐘內有效。',
  },
  {
    language: 'ja',
    length: 6,
    expect: '771082',
    text: '【ID】確認コード: 771082（有効期限10分）※このコードは誰にも教えないでください',
  },
  {language: 'ja', length: 6, expect: '118209', text: '118209 はあなたの Gryphon 確認コードです。'},
  {
    language: 'ja',
    length: 6,
    expect: 'none',
    text: 'お問い合わせ（受付番号448120）の回答を掲載しました。パスワードを入力してご覧ください。',
  },
  {language: 'ko', length: 6, expect: '551902', text: '인증번호[551902] 타인 유출로 인한 피해 주의'},
  {language: 'ko', length: 6, expect: '330184', text: '[온누리은행] OTP 330184 이체금액 1,000,000원'},
  {
    language: 'ko',
    length: 6,
    expect: 'none',
    text: '접수번호 448120 처리가 완료되었습니다. 비밀번호는 누구에게도 알려주지 마세요.',
  },
  {
    language: 'en',
    length: 6,
    expect: '771204',
    text: `Fwd: Your verification code

---------- Forwarded message ---------
From: Tallow <hello@tallow.example>
Date: Fri, Nov 20, 2026 at 9:14 AM
Subject: Your verification code
To: <kim1984@mail.example>

Verification code

Please use the verification code below to sign in.

771204

If you didn’t request this, you can ignore this email.

Thanks,
The Tallow team

651 N Broad St, Suite 201, Middletown, DE 19709`,
  },
  {
    language: 'en',
    length: 6,
    expect: '220917',
    text: `Sign in to Marlow

We received a request to sign in to Marlow using this email address, at Fri, 20 Nov 2026 09:14:10 GMT. To continue, copy and paste the one-time code below on the sign-in page:

Verification Code:
220917

Alternatively open https://marlow.example/verify?token=991827364455

You're receiving this because your email address was used in Marlow. Ticket #55120. (c) 2026`,
  },
  {
    language: 'en',
    length: 6,
    expect: 'none',
    text: `Your receipt from Copper Kettle

Receipt number
448120

Date
20 November 2026

Amount paid
$18.00

Payment method
Visa - 4471

Manage your password and sign-in options in your account.`,
  },
  {
    language: 'de',
    length: 6,
    expect: 'none',
    text: `Ihre Rechnung

Rechnungsnummer
448120

Kundennummer
10048271

Betrag
42,90 EUR

Bitte melden Sie sich mit Ihrem Passwort im Kundenportal an.
Stadtwerke, 50667 Köln`,
  },
  {
    language: 'es',
    length: 6,
    expect: '330917',
    text: `Asunto: 330917 es tu código de acceso

Hola:

Has solicitado iniciar sesión en Lectoria.

Tu código de acceso:

330917

Caduca a las 18:45 del 20/11/2026.

Lectoria S.A., Paseo de la Castellana 77, 28046 Madrid. CIF A78123456. Atención: 912 345 678`,
  },
  {
    language: 'fr',
    length: 6,
    expect: '118204',
    text: `Bonjour Karim,

Votre demande n° 20264471 est presque terminée.

Merci de recopier le code suivant dans le formulaire :
118 204

Il expire le 20/11/2026 à 18:00.

L'équipe Cartable
12 avenue Foch, 67000 Strasbourg`,
  },
  {
    language: 'ja',
    length: 6,
    expect: 'none',
    text: `ご注文確認

ご注文番号
448120

お支払い金額
12,800円

お届け予定日
2026年11月23日

会員ページにはパスワードでログインしてください。
〒150-0002 東京都渋谷区`,
  },
  {
    language: 'zh-TW',
    length: 6,
    expect: '551203',
    text: `親愛的會員您好：

您申請變更電子郵件，請在網頁輸入以下驗證碼：

551203

此驗證碼將於 2026/11/20 18:30 失效。

客服專線：02-2345-6789
統一編號：12345678`,
  },
];
