import type {Message} from './messages-shape.js';

/** Messages that speak of codes, PINs and passwords beside numbers that are none, and lists of several codes. */
export const traps: readonly Message[] = [
  {
    language: 'en',
    length: 6,
    expect: 'none',
    text: 'Reminder from Westbury Dental: 448120 is your patient number. Never use it as a password.',
  },
  {
    language: 'en',
    length: 6,
    expect: 'none',
    text: 'To reset your password quote incident 448120 to the service desk.',
  },
  {
    language: 'en',
    length: 6,
    expect: 'none',
    text: 'Code review 448120 was approved by Sam. Merge when ready.',
  },
  {
    language: 'en',
    length: 5,
    expect: 'none',
    text: 'Bring your voter code to Polling Place 44812 on 3 November.',
  },
  {
    language: 'en',
    length: 6,
    expect: 'none',
    text: 'Student 448120: your library PIN has been reset. Collect it from the desk.',
  },
  {
    language: 'en',
    length: 4,
    expect: 'none',
    text: 'New PIN for meter 4481 will arrive with your next statement.',
  },
  {
    language: 'en',
    length: 6,
    expect: 'none',
    text: 'Access denied at door 448120. Ask security for a new code.',
  },
  {
    language: 'en',
    length: 6,
    expect: 'none',
    text: 'The Da Vinci Code sold 800000 copies in its first year.',
  },
  {
    language: 'en',
    length: 6,
    expect: 'none',
    text: 'Your claim 448120 needs more documents. Log in with your passcode to upload them.',
  },
  {
    language: 'en',
    length: 6,
    expect: 'none',
    text: 'Hi! I am selling two tickets, ref 448120. No PIN needed, just show them at the gate.',
  },
  {
    language: 'en',
    length: 6,
    expect: 'none',
    text: 'We sent a code to the number ending 0199. Did not get it? Ask for case 448120.',
  },
  {
    language: 'en',
    length: 4,
    expect: 'none',
    text: 'Keep your PIN secret. Branch 4471 closes at 17:00 from Monday.',
  },
  {
    language: 'en',
    length: 6,
    expect: 'none',
    text: 'Token balance: 448120 points. Redeem them before 31 December 2026.',
  },
  {
    language: 'en',
    length: 6,
    expect: 'none',
    text: 'Codes of practice 448120 and 448121 are out for comment.',
  },
  {
    language: 'en',
    length: 6,
    expect: 'none',
    text: 'Either 448120 or 559230 is your code, the sender cannot say which.',
  },
  {
    language: 'en',
    length: 6,
    expect: 'none',
    text: 'Your codes are 448120 and 559230. Use the first today and the second tomorrow.',
  },
  {language: 'en', length: 6, expect: 'none', text: 'Login code 448120 for Anna, 559230 for Ben.'},
  {language: 'en', length: 6, expect: 'none', text: '448120\n559230\nare your backup codes.'},
  {language: 'en', length: 4, expect: 'none', text: 'Garage code: 4481\nFront door code: 5592'},
  {
    language: 'de',
    length: 6,
    expect: 'none',
    text: 'Ihr Antrag 448120 auf eine neue PIN ist eingegangen. Sie erhalten sie per Post.',
  },
  {
    language: 'de',
    length: 6,
    expect: 'none',
    text: 'Vorgang 448120: Das Passwort für Ihr E-Mail-Konto wurde zurückgesetzt.',
  },
  {
    language: 'de',
    length: 4,
    expect: 'none',
    text: 'Die PIN zur Karte 4471 kommt in den nächsten Tagen mit getrennter Post.',
  },
  {
    language: 'de',
    length: 6,
    expect: 'none',
    text: 'TAN-Liste 448120 ist ab sofort gesperrt. Bitte nutzen Sie die App.',
  },
  {language: 'de', length: 6, expect: 'none', text: 'Ihre Codes: 448120 (Haustür) und 559230 (Garage).'},
  {
    language: 'de',
    length: 8,
    expect: 'none',
    text: 'Mit der Zählernummer 44812055 und Ihrem Passwort melden Sie den Stand online.',
  },
  {
    language: 'fr',
    length: 6,
    expect: 'none',
    text: 'Votre demande 448120 de nouveau code confidentiel est enregistrée.',
  },
  {
    language: 'fr',
    length: 4,
    expect: 'none',
    text: 'Le code de votre carte 4471 vous parvient par courrier sous 5 jours.',
  },
  {
    language: 'fr',
    length: 6,
    expect: 'none',
    text: 'Bon de retrait 448120 : présentez une pièce d’identité et votre code secret en agence.',
  },
  {
    language: 'fr',
    length: 6,
    expect: 'none',
    text: 'Vos codes : 448120 pour le portail et 559230 pour le garage.',
  },
  {
    language: 'fr',
    length: 5,
    expect: 'none',
    text: 'Digicode changé au 12 rue Monge, 75005 Paris. Le nouveau code est chez le gardien.',
  },
  {
    language: 'es',
    length: 6,
    expect: 'none',
    text: 'Incidencia 448120: hemos restablecido la contraseña de su correo.',
  },
  {
    language: 'es',
    length: 4,
    expect: 'none',
    text: 'El PIN de su tarjeta 4471 llegará por correo en 7 días.',
  },
  {
    language: 'es',
    length: 6,
    expect: 'none',
    text: 'Su turno es el 448120. Tenga a mano su documento y su clave.',
  },
  {language: 'es', length: 6, expect: 'none', text: 'Tus códigos son 448120 y 559230.'},
  {
    language: 'pt-BR',
    length: 6,
    expect: 'none',
    text: 'Solicitação 448120: a nova senha foi enviada pelos Correios.',
  },
  {
    language: 'pt-BR',
    length: 6,
    expect: 'none',
    text: 'Matrícula 448120 confirmada. Crie sua senha no portal do aluno.',
  },
  {language: 'it', length: 6, expect: 'none', text: 'La richiesta 448120 di nuovo PIN è stata accettata.'},
  {
    language: 'it',
    length: 4,
    expect: 'none',
    text: 'Il PIN della carta 4471 è stato bloccato dopo tre tentativi.',
  },
  {language: 'nl', length: 6, expect: 'none', text: 'Melding 448120: uw wachtwoord is gewijzigd.'},
  {language: 'nl', length: 4, expect: 'none', text: 'De pincode van pas 4471 is geblokkeerd. Bel uw bank.'},
  {language: 'sv', length: 6, expect: 'none', text: 'Ärende 448120: ditt lösenord har bytts.'},
  {
    language: 'fi',
    length: 6,
    expect: 'none',
    text: 'Hakemus 448120 vastaanotettu. Uusi tunnusluku postitetaan sinulle.',
  },
  {
    language: 'pl',
    length: 6,
    expect: 'none',
    text: 'Sprawa 448120: hasło zostało zresetowane. Nie podawaj go nikomu.',
  },
  {language: 'pl', length: 6, expect: 'none', text: 'Twoje kody to 448120 oraz 559230.'},
  {language: 'cs', length: 6, expect: 'none', text: 'Žádost 448120 o nový PIN byla přijata.'},
  {
    language: 'hu',
    length: 6,
    expect: 'none',
    text: 'A 448120 számú bejelentését lezártuk. Jelszavát soha ne adja ki.',
  },
  {
    language: 'ro',
    length: 6,
    expect: 'none',
    text: 'Cererea 448120 pentru resetarea parolei a fost respinsa.',
  },
  {
    language: 'ru',
    length: 6,
    expect: 'none',
    text: 'По обращению 448120 пароль сброшен, новый придёт письмом.',
  },
  {
    language: 'ru',
    length: 4,
    expect: 'none',
    text: 'ПИН-код карты 4471 изменён. Если это не вы, заблокируйте карту.',
  },
  {language: 'ru', length: 6, expect: 'none', text: 'Ваши коды: 448120 и 559230.'},
  {language: 'uk', length: 6, expect: 'none', text: 'Запит 448120: пароль до пошти змінено.'},
  {
    language: 'el',
    length: 6,
    expect: 'none',
    text: 'Το αίτημα 448120 για νέο κωδικό πρόσβασης ολοκληρώθηκε.',
  },
  {language: 'el', length: 4, expect: 'none', text: 'Ο κωδικός PIN της κάρτας 4471 άλλαξε.'},
  {
    language: 'tr',
    length: 6,
    expect: 'none',
    text: '448120 numaralı talebiniz için şifre yenileme tamamlandı.',
  },
  {language: 'tr', length: 6, expect: 'none', text: 'Kodlarınız: 448120 ve 559230.'},
  {language: 'ar', length: 6, expect: 'none', text: 'طلب إعادة تعيين كلمة المرور رقم 448120 قيد المعالجة.'},
  {language: 'ar', length: 6, expect: 'none', text: 'الرمزان هما 448120 و 559230.'},
  {language: 'fa', length: 6, expect: 'none', text: 'درخواست ۴۴۸۱۲۰ برای تغییر رمز عبور ثبت شد.'},
  {language: 'fa', length: 4, expect: 'none', text: 'رمز کارت ۴۴۷۱ شما تغییر کرد.'},
  {language: 'he', length: 6, expect: 'none', text: 'בקשה 448120 לאיפוס סיסמה טופלה.'},
  {language: 'he', length: 4, expect: 'none', text: 'הקוד הסודי של כרטיס 4471 הוחלף.'},
  {language: 'hi', length: 6, expect: 'none', text: 'अनुरोध 448120 के लिए पासवर्ड बदल दिया गया है।'},
  {language: 'bn', length: 6, expect: 'none', text: 'আবেদন 448120 এর জন্য পাসওয়ার্ড পরিবর্তন করা হয়েছে।'},
  {language: 'th', length: 6, expect: 'none', text: 'คำขอ 448120 เปลี่ยนรหัสผ่านสำเร็จ'},
  {language: 'th', length: 4, expect: 'none', text: 'รหัส PIN ของบัตร 4471 ถูกเปลี่ยนแล้ว'},
  {language: 'vi', length: 6, expect: 'none', text: 'Yeu cau 448120 doi mat khau da hoan tat.'},
  {language: 'vi', length: 4, expect: 'none', text: 'Mã PIN thẻ 4471 đã được thay đổi.'},
  {language: 'id', length: 6, expect: 'none', text: 'Permintaan 448120 untuk mengganti kata sandi ditolak.'},
  {language: 'id', length: 6, expect: 'none', text: 'Kode kamu: 448120 dan 559230.'},
  {language: 'zh-CN', length: 6, expect: 'none', text: '申请编号448120的密码重置已完成。'},
  {language: 'zh-CN', length: 4, expect: 'none', text: '您的密码将寄往4471信箱，请注意查收。'},
  {language: 'zh-TW', length: 6, expect: 'none', text: '案件448120之密碼重設已完成，請重新登入。'},
  {language: 'ja', length: 6, expect: 'none', text: '申請448120のパスワード再設定が完了しました。'},
  {language: 'ja', length: 6, expect: 'none', text: '認証コードは448120または559230です。'},
  {language: 'ko', length: 6, expect: 'none', text: '신청 448120 비밀번호 변경이 완료되었습니다.'},
  {language: 'ko', length: 6, expect: 'none', text: '인증번호 448120, 559230 중 하나를 입력하세요.'},
  {
    language: 'en',
    length: 6,
    expect: 'none',
    text: `Password changed

Hello Jo,

The password of your Wickerby account was changed.

When
20 November 2026

Request
448120

Where
Leeds, United Kingdom

If this was you, there is nothing to do.`,
  },
  {
    language: 'fr',
    length: 6,
    expect: 'none',
    text: `Mot de passe oublié

Demande
448120

Un conseiller vous rappellera pour réinitialiser votre mot de passe.`,
  },
  {
    language: 'zh-CN',
    length: 6,
    expect: 'none',
    text: `密码修改通知

工单
448120

您的登录密码已修改。`,
  },
];
