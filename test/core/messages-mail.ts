import type {Message} from './messages-shape.js';

/** Whole e-mails as a person copies them: subject, greeting, footer and all. */
export const mail: readonly Message[] = [
  {
    language: 'en',
    length: 6,
    expect: '604218',
    text: `Subject: Your Lanternbox sign-in code
From: Lanternbox <no-reply@lanternbox.example>
Date: Fri, 20 Nov 2026 09:14:33 +0000
To: sam.carter84@mail.example

Hi Sam,

Use this code to finish signing in to Lanternbox:

604218

The code expires in 15 minutes. If you did not try to sign in, you can ignore
this message, or reset your password at https://lanternbox.example/reset/883120.

Thanks,
The Lanternbox team

Lanternbox Ltd, 48 Castle Street, Bristol BS1 4EX
Registered in England and Wales no. 11820493
© 2026 Lanternbox Ltd. All rights reserved.`,
  },
  {
    language: 'en',
    length: 6,
    expect: '770315',
    text: `Confirm your new device

Hello Priya Raman,

We noticed a sign-in to your Meridian account from a device we do not know.

Device: Firefox 153 on Windows 11
Location: Pune, India (approximate)
IP address: 103.21.124.77
Time: 20 November 2026, 14:52 IST

If this was you, please enter the following verification code when prompted:

    770315

It will be valid for 10 minutes. Your account number ends in 4471.

If this was not you, call us at +91 20 6712 3400 at any hour.

Meridian Financial Services, Tower 4, MG Road, Pune 411001
You are receiving this because you hold account XXXX4471.`,
  },
  {
    language: 'en',
    length: 8,
    expect: '40917736',
    text: `[Forgehub] Please verify your device

Hey quillpen!

A sign in attempt requires further verification because we did not recognize your device. To complete the sign in, enter the verification code on the unrecognized device.

Device: Chromium on Linux
Verification code: 40917736

If you did not attempt to sign in to your account, your password may be compromised. Visit https://forgehub.example/settings/security to create a new, strong password.

If you'd like to automatically verify devices in the future, consider enabling two-factor authentication. Visit https://docs.forgehub.example/articles/configuring-2fa to learn about two-factor authentication.

Thanks,
The Forgehub Team`,
  },
  {
    language: 'en',
    length: 6,
    expect: '118059',
    text: `Payment approval needed

Invoice INV-2026-004417
Supplier: Halden Timber AS
Amount due: EUR 14,250.00
Due date: 30/11/2026
PO number: 4500018823

Dear Mr Bauer,

To approve the payment above please type 118 059 on the approval page. This one-time
code belongs to this payment alone.

Questions? Write to ap@halden.example or ring 0047 915 04 800.

Kind regards
Accounts Payable`,
  },
  {
    language: 'en',
    length: 6,
    expect: '932207',
    text: `Your Airling booking: one more step

Booking reference: ZK4M7Q
Flight: AL 1482, 24 Nov 2026, 06:35 - 09:10
Passengers: 2
Total: $612.40
Ticket numbers: 2202418820417, 2202418820418

To see your boarding passes, enter the security code below.

Security code
932207

This code was sent at 18:20 and can be used for 20 minutes.

Airling, 1200 Runway Drive, Denver, CO 80249, USA
Unsubscribe | Privacy | Contact us at 1-800-555-0199`,
  },
  {
    language: 'en',
    length: 6,
    expect: '508834',
    text: `508834 is your Perch confirmation code

Confirm your email address

There's one quick step you need to complete before creating your Perch account. Let's make sure this is the right email address for you.

Please enter this verification code to get started on Perch:

508834

Verification codes expire after two hours.

Thanks,
Perch

Help | Not my account | Email security tips

Perch, Inc. 1355 Wharf Street, Suite 900 San Francisco, CA 94103`,
  },
  {
    language: 'en',
    length: 6,
    expect: 'none',
    text: `Your order has shipped

Hi Dana,

Order number: 718204
Shipped on: 19 November 2026
Carrier: ParcelWing
Tracking: 4410 2298 1173

1 x Desk lamp, black        $48.00
1 x Bulb E27                $6.50
Shipping                    $0.00
Total                       $54.50

Ship to:
Dana Whitfield
2204 Alder Court
Portland, OR 97209

Thank you for shopping with Lumen & Oak.
Lumen & Oak LLC, PO Box 660418, Dallas, TX 75266`,
  },
  {
    language: 'en',
    length: 6,
    expect: 'none',
    text: `Security notice

Hello,

Your password was changed on 20 November 2026 at 08:14. If you made this change, there is nothing else to do.

Remember: we will never ask you for your password or for a verification code.

Case: 550182
Support line: 0800 123 456

The Northgate team
Northgate plc, 25 Bank Street, London E14 5JP. Registered number 102030`,
  },
  {
    language: 'de',
    length: 6,
    expect: '271940',
    text: `Betreff: Ihr Anmeldecode für das Kundenportal

Guten Tag Herr Schneider,

Sie möchten sich am 20.11.2026 um 10:42 Uhr im Kundenportal der Rheinwerk Energie anmelden.
Ihr Code zur Anmeldung:

271940

Bitte geben Sie den Code innerhalb von 10 Minuten ein. Ihre Kundennummer 100482715 und Ihre
Vertragskontonummer 400 118 233 finden Sie auf jeder Rechnung.

Mit freundlichen Grüßen
Ihr Team der Rheinwerk Energie

Rheinwerk Energie GmbH, Industriestraße 12, 40227 Düsseldorf
Amtsgericht Düsseldorf HRB 118204, USt-IdNr. DE811204455
Tel. 0211 8220-0, Fax 0211 8220-199`,
  },
  {
    language: 'de',
    length: 8,
    expect: '66120493',
    text: `E-Mail-Adresse bestätigen

Hallo Jana,

schön, dass du bei Kesselhaus mitmachst! Damit niemand anders deine Adresse benutzt, brauchen wir noch eine Bestätigung.

Gib dazu einfach diesen Bestätigungscode ein: 6612-0493

Der Code gilt bis zum 21.11.2026, 12:00 Uhr.

Viele Grüße
Das Kesselhaus

Kesselhaus eG · Hafenweg 3 · 48155 Münster · Gen.-Reg. 1082 · Steuernr. 337/5901/2204`,
  },
  {
    language: 'fr',
    length: 6,
    expect: '815022',
    text: `Objet : Votre code de sécurité

Bonjour Madame Lefèvre,

Vous avez demandé à modifier votre adresse postale le 20/11/2026 à 16h20.
Pour confirmer cette modification, voici votre code de sécurité :

815022

Ce code est valable 10 minutes. N° client : 00448127. N° de dossier : 2026-55810.

Vous n'êtes pas à l'origine de cette demande ? Contactez-nous au 09 69 39 33 33
(appel non surtaxé), du lundi au samedi de 8h à 20h.

Cordialement,
Votre conseiller

Mutuelle du Rivage - 14 quai de la Fosse - 44000 Nantes
SIREN 775 671 993 - RCS Nantes`,
  },
  {
    language: 'es',
    length: 6,
    expect: '490173',
    text: `Confirma tu correo electrónico

Hola, Javier:

Gracias por registrarte en Huerta Viva. Para terminar el registro, escribe el siguiente código en la aplicación:

490173

Si no te has registrado, no hagas nada: la cuenta se borrará sola en 7 días.

Pedido de bienvenida n.º 330018, importe 0,00 €.

Huerta Viva S.L. · NIF B66120493 · C/ del Mar 22, 46003 Valencia
Teléfono 963 118 204 · © 2026`,
  },
  {
    language: 'pt-BR',
    length: 6,
    expect: '733509',
    text: `Redefinição de senha

Olá, Carla!

Recebemos um pedido para redefinir a senha da sua conta em 20/11/2026, 21:17 (horário de Brasília).

O seu código é:

733509

Digite-o na tela em que você pediu a redefinição. Ele vale por 30 minutos.

Protocolo: 2026112044871
CNPJ 12.345.678/0001-90
Livraria Aurora Ltda. - Rua das Flores, 120 - CEP 80020-190 - Curitiba/PR
SAC 0800 771 2204`,
  },
  {
    language: 'it',
    length: 6,
    expect: '220846',
    text: `Oggetto: Codice di conferma per la firma del contratto

Gentile Dott.ssa Ferri,

per firmare il contratto n. 2026/00718 inserisca il codice riportato qui sotto.

CODICE: 220846

Il codice scade alle ore 18:30 del 20/11/2026.

Per assistenza: 02 4003 1188 (lun-ven 9-18) o scriva a firme@studio-legale.example

Studio Legale Associato Ferri e Galli
Via Manzoni 8, 20121 Milano - P. IVA 04471820961`,
  },
  {
    language: 'nl',
    length: 6,
    expect: '905514',
    text: `Inloggen bij Groene Wind

Beste mevrouw De Boer,

U wilt inloggen. Vul op de website deze code in:

905 514

De code werkt tot 20-11-2026 11:05 uur.

Hebt u dit niet zelf gedaan? Bel dan 088 123 4567.

Met vriendelijke groet,
Groene Wind Energie B.V.
Postbus 4471, 3500 GB Utrecht
KvK 30118204, klantnummer 88120455`,
  },
  {
    language: 'sv',
    length: 6,
    expect: '348810',
    text: `Din verifieringskod

Hej Elin!

Här kommer koden som du behöver för att skapa ditt konto:

348810

Koden är giltig i en timme. Har du frågor? Ring oss på 08-120 455 00 vardagar 9-17.

Vänliga hälsningar
Skogshyllan AB, Storgatan 14, 111 51 Stockholm
Org.nr 556677-1204`,
  },
  {
    language: 'pl',
    length: 6,
    expect: '617724',
    text: `Temat: Kod do logowania

Dzień dobry,

otrzymaliśmy prośbę o zalogowanie do Twojego konta w Księgarni Pod Lipą.

Twój kod: 617724

Kod jest ważny przez 15 minut, do godz. 12:45. Jeżeli to nie Ty, zmień hasło.

Pozdrawiamy
Księgarnia Pod Lipą sp. z o.o.
ul. Lipowa 3/7, 30-702 Kraków
NIP 679-301-22-04, REGON 120448715, KRS 0000331820`,
  },
  {
    language: 'ru',
    length: 6,
    expect: '508412',
    text: `Тема: Подтверждение почты

Здравствуйте, Анна!

Вы указали этот адрес при регистрации на сайте «Полка». Чтобы закончить регистрацию, введите код:

508412

Код действует 30 минут. Если вы не регистрировались, просто удалите письмо.

С уважением,
команда «Полки»

ООО «Полка», ИНН 7701234567, ОГРН 1167746123456
115114, Москва, ул. Летниковская, д. 10, тел. 8 800 555-12-04`,
  },
  {
    language: 'tr',
    length: 6,
    expect: '740158',
    text: `Konu: E-posta adresinizi doğrulayın

Merhaba Emre,

Üyeliğinizi tamamlamak için aşağıdaki doğrulama kodunu girin.

740158

Bu kod 20.11.2026 saat 17:30'a kadar geçerlidir.

Bu isteği siz yapmadıysanız bu e-postayı dikkate almayın. Sorularınız için 0850 222 12 04.

Deniz Kitabevi A.Ş.
Bağdat Cad. No: 118, 34710 Kadıköy / İstanbul
Mersis No: 0291004471800015`,
  },
  {
    language: 'ja',
    length: 6,
    expect: '660824',
    text: `件名：【森の図書】メールアドレスのご確認

山田 花子 様

森の図書をご利用いただきありがとうございます。
下記の認証コードを画面に入力してください。

認証コード
660824

有効期限：2026年11月20日 15時30分

※このメールに心当たりのない場合は、お手数ですが破棄してください。

──────────────
株式会社森の図書
〒604-8571 京都市中京区寺町通488
TEL：075-222-3111（平日10:00～17:00）
お客様番号：88120455`,
  },
  {
    language: 'zh-CN',
    length: 6,
    expect: '318807',
    text: `主题：邮箱验证

亲爱的用户，您好！

您正在使用邮箱注册「竹简阅读」账号，验证码如下：

318807

验证码30分钟内有效，请尽快完成验证。

如果不是您本人操作，请忽略此邮件。

竹简科技（杭州）有限公司
地址：杭州市西湖区文三路478号 邮编310012
客服热线：0571-88120455
浙ICP备20261204号-2  © 2018-2026`,
  },
  {
    language: 'ko',
    length: 6,
    expect: '447102',
    text: `[책마루] 이메일 인증 안내

안녕하세요, 김민지 님.

책마루 회원가입을 위한 인증번호를 보내드립니다.
아래 인증번호를 입력창에 입력해 주세요.

447102

인증번호는 2026년 11월 20일 16:40까지 유효합니다.

(주)책마루 | 대표 박서준 | 사업자등록번호 120-88-04471
서울특별시 마포구 양화로 45 (우) 04036
고객센터 1588-2204`,
  },
  {
    language: 'ar',
    length: 6,
    expect: '850217',
    text: `الموضوع: تأكيد البريد الإلكتروني

مرحباً ليلى،

شكراً لتسجيلك في مكتبة النيل. لإكمال التسجيل أدخلي رمز التأكيد التالي:

850217

ينتهي الرمز بعد 30 دقيقة من تاريخ 20/11/2026 الساعة 18:45.

إذا لم تقومي بالتسجيل فتجاهلي هذه الرسالة.

مكتبة النيل، 12 شارع طلعت حرب، القاهرة 11511
هاتف: 02-23921204  سجل تجاري 448127`,
  },
  {
    language: 'hi',
    length: 6,
    expect: '709136',
    text: `विषय: आपका लॉगिन कोड

नमस्ते राहुल,

पुस्तक घर में लॉग इन करने के लिए नीचे दिया गया कोड दर्ज करें:

709136

यह कोड 10 मिनट तक मान्य है। अनुरोध का समय: 20/11/2026, 19:05।

यदि यह अनुरोध आपने नहीं किया है तो हमें 1800 120 4471 पर बताएं।

पुस्तक घर प्रा. लि., 14 दरियागंज, नई दिल्ली 110002`,
  },
  {
    language: 'uk',
    length: 6,
    expect: '264093',
    text: `Вітаємо, Олено!

Хтось (сподіваємося, що ви) намагається увійти до вашого кабінету в «Читальні».

Код для входу: 264093
Час: 20.11.2026, 20:31
Пристрій: Android 17, Київ
IP: 91.202.128.15

Код одноразовий. Якщо це не ви, зателефонуйте 0 800 30 12 04.

ТОВ «Читальня», ЄДРПОУ 41820447, вул. Хрещатик 22, 01001 Київ`,
  },
  {
    language: 'cs',
    length: 6,
    expect: '193560',
    text: `Dobrý den,

posíláme Vám jednorázový kód pro podpis smlouvy č. 2026118204.

Kód: 193560

Platí do 20. 11. 2026 15:00. Pokud jste o podpis nežádali, volejte 222 118 204.

S pozdravem
Stavební spořitelna Vltava, a.s.
Na Příkopě 33, 110 00 Praha 1
IČO 60192852`,
  },
  {
    language: 'th',
    length: 6,
    expect: '580931',
    text: `เรื่อง: ยืนยันอีเมลของคุณ

สวัสดีคุณสมชาย

กรุณานำรหัสด้านล่างไปกรอกในหน้ายืนยันตัวตน

580931

รหัสนี้ใช้ได้ 15 นาที นับจาก 20/11/2569 เวลา 10:20 น.

บริษัท ร้านหนังสือริมน้ำ จำกัด
88 ถนนเจริญกรุง บางรัก กรุงเทพฯ 10500
โทร. 02-118-2044`,
  },
  {
    language: 'id',
    length: 6,
    expect: '826615',
    text: `Halo Dewi,

Kami menerima permintaan masuk ke akun Pustaka Raya kamu.

Kode OTP kamu:
826615

Kode berlaku sampai 20 November 2026 pukul 13.45 WIB. Jangan berikan kode ini kepada siapa pun.

Nomor tiket: 44871
PT Pustaka Raya, Jl. Sudirman Kav. 52, Jakarta 12190
Telp (021) 515-2204`,
  },
  {
    language: 'en',
    length: 6,
    expect: 'none',
    text: `Your backup codes

Keep these codes somewhere safe. Each one can be used once.

482913
730154
918274
640218
307719
551203

Generated on 20 November 2026 for quillpen@mail.example.`,
  },
  {
    language: 'fr',
    length: 8,
    expect: 'none',
    text: `Votre facture est disponible

Bonjour,

Votre facture n° 20261120 du 20/11/2026 d'un montant de 42,90 € est disponible dans votre espace.

Numéro de client : 55120938
Numéro de ligne : 06 12 34 56 78
Prélèvement le 05/12/2026 sur le compte FR76 XXXX XXXX XXXX 0143

Merci de votre confiance.
Service clients, TSA 60418, 75015 Paris`,
  },
];
