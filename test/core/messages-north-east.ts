import type {Message} from './messages-shape.js';

/** Short messages with one code: the north and the east of Europe, Greece, Turkey. */
export const northEast: readonly Message[] = [
  // Swedish
  {language: 'sv', length: 6, expect: '731902', text: 'Din engångskod är 731902. Den gäller i 5 minuter.'},
  {
    language: 'sv',
    length: 4,
    expect: '6614',
    text: 'Hej! Paketet 00373500489712345678 finns nu hos ICA Kvantum. Visa koden 6614 och legitimation. Öppet 8-22.',
  },
  {
    language: 'sv',
    length: 6,
    expect: '228540',
    text: 'Ange 228540 för att bekräfta köpet på 1 249,00 kr hos Elgrossen. Lämna aldrig ut koden till någon.',
  },
  {language: 'sv', length: 6, expect: '905173', text: '905173 är ditt tillfälliga lösenord till Vårdporten.'},
  // Norwegian
  {language: 'nb', length: 6, expect: '614408', text: 'Din bekreftelseskode er 614408'},
  {
    language: 'nb',
    length: 6,
    expect: '380295',
    text: 'Engangspassord for innlogging: 380295. Ikke del dette med andre. Hilsen Fjordbanken, tlf 915 04800.',
  },
  {
    language: 'nb',
    length: 4,
    expect: '1902',
    text: 'Hentekode 1902 for pakke 370722151234567890 på Coop Extra Sentrum, hentes innen 04.12.2026.',
  },
  // Danish
  {
    language: 'da',
    length: 6,
    expect: '557120',
    text: 'Din sikkerhedskode er 557120. Koden udløber om 10 minutter.',
  },
  {
    language: 'da',
    length: 6,
    expect: '193846',
    text: 'Brug 193846 for at godkende betaling på 399,00 DKK til Cykelhandleren. Har du ikke handlet? Spær kortet på 70 20 30 40.',
  },
  {
    language: 'da',
    length: 5,
    expect: '73310',
    text: 'Din pakke kan hentes i pakkeboks 1123. Brug afhentningskoden 73310 inden 26/11 kl. 23:59.',
  },
  // Finnish
  {
    language: 'fi',
    length: 6,
    expect: '420957',
    text: 'Vahvistuskoodisi on 420957. Älä anna koodia kenellekään.',
  },
  {
    language: 'fi',
    length: 6,
    expect: '778104',
    text: 'Pankki: Vahvista korttimaksu 56,90 EUR, VERKKOKAUPPIAS OY. Kertakäyttöinen tunnusluku: 778104. Jos et tunnista ostosta, soita 0200 3000.',
  },
  {
    language: 'fi',
    length: 4,
    expect: '3380',
    text: 'Pakettisi JJFI64400012345678 on noudettavissa. Automaatin avauskoodi: 3380. Nouda viimeistään 28.11.2026.',
  },
  {language: 'fi', length: 6, expect: '605911', text: '605911 on kertakirjautumiskoodi palveluun Omasiirto.'},
  // Icelandic, Estonian, Latvian, Lithuanian
  {
    language: 'is',
    length: 6,
    expect: '294017',
    text: 'Öryggiskóðinn þinn er 294017. Ekki deila honum með neinum.',
  },
  {language: 'et', length: 6, expect: '816330', text: 'Teie kinnituskood on 816330. Kood kehtib 10 minutit.'},
  {
    language: 'et',
    length: 6,
    expect: '402751',
    text: 'Pakiautomaadi uksekood: 402751. Pakk CC123456789EE, hoiuaeg kuni 27.11.2026.',
  },
  {
    language: 'lv',
    length: 6,
    expect: '573208',
    text: 'Jūsu apstiprinājuma kods ir 573208. Nevienam to neizpaudiet!',
  },
  {
    language: 'lt',
    length: 6,
    expect: '149962',
    text: 'Jūsų prisijungimo kodas: 149962. Galioja iki 15:45. Niekam jo neatskleiskite.',
  },
  // Polish
  {
    language: 'pl',
    length: 6,
    expect: '802416',
    text: 'Twój kod weryfikacyjny to 802416. Nie podawaj go nikomu.',
  },
  {
    language: 'pl',
    length: 8,
    expect: '63104827',
    text: 'Operacja nr 3 z dn. 20-11-2026: przelew z rach.: ...1234 na rach.: 12...9876 kwota: 250,00 PLN, hasło: 63104827',
  },
  {
    language: 'pl',
    length: 6,
    expect: '117385',
    text: 'Paczka czeka w automacie KRA04M, ul. Długa 12. Kod odbioru: 117385. Masz czas do 22.11 do 10:12.',
  },
  {
    language: 'pl',
    length: 6,
    expect: '950217',
    text: 'Wpisz 950217, aby zalogować się do Profilu Pacjenta. Infolinia 19 239.',
  },
  {
    language: 'pl',
    length: 6,
    expect: '274409',
    text: 'Kod SMS nr 7: 274409. Dotyczy: dodanie odbiorcy zaufanego. Jeśli to nie Ty, zadzwoń: 22 598 40 40.',
  },
  // Czech, Slovak
  {language: 'cs', length: 6, expect: '331870', text: 'Váš ověřovací kód je 331870.'},
  {
    language: 'cs',
    length: 6,
    expect: '509246',
    text: 'Autorizacni kod pro platbu 1 890,00 CZK u obchodnika KNIHY DOBROVSKA kartou *7713: 509246. Kod nikomu nesdelujte.',
  },
  {
    language: 'cs',
    length: 4,
    expect: '7751',
    text: 'Zásilka Z 123 4567 890 je připravena v Z-BOXu. Heslo pro vydání: 7751. Vyzvedněte do 24. 11. 2026.',
  },
  {
    language: 'cs',
    length: 6,
    expect: '860134',
    text: '860134 použijte pro přihlášení do Moje zdraví. Platnost 5 min.',
  },
  {
    language: 'sk',
    length: 6,
    expect: '415592',
    text: 'Váš jednorazový kód na prihlásenie je 415592, nikomu ho neposielajte.',
  },
  {
    language: 'sk',
    length: 6,
    expect: '740286',
    text: 'Potvrdzovaci SMS kluc 740286 k platbe 64,20 EUR, IBAN SK31 1200 0000 1987 4263 7541.',
  },
  // Hungarian
  {
    language: 'hu',
    length: 6,
    expect: '196053',
    text: 'Az Ön megerősítő kódja: 196053. A kód 10 percig érvényes.',
  },
  {
    language: 'hu',
    length: 6,
    expect: '883420',
    text: 'Internetes vásárlás 12 990 HUF, KONYVTAR WEBSHOP, kártya: *4402. Egyszer használatos jelszava: 883420. Ha nem Ön vásárol, hívja: +36 1 366 6666.',
  },
  {
    language: 'hu',
    length: 4,
    expect: '5026',
    text: 'Csomagja megérkezett (CLFOX123456789012). A csomagautomata nyitókódja 5026.',
  },
  // Romanian
  {
    language: 'ro',
    length: 6,
    expect: '627310',
    text: 'Codul tău de verificare este 627310. Nu îl divulga nimănui.',
  },
  {
    language: 'ro',
    length: 6,
    expect: '370981',
    text: 'Parola unica pentru autentificare tranzactie 3D Secure in valoare de 215.49 RON la ELEFANTEL este 370981.',
  },
  {
    language: 'ro',
    length: 6,
    expect: '508123',
    text: 'Coletul tau a ajuns in locker. Deschide cu 508123 - codul expira pe 23.11.2026, ora 21:30.',
  },
  // Croatian, Serbian, Slovenian, Bulgarian, Macedonian
  {language: 'hr', length: 6, expect: '238901', text: 'Vaš jednokratni kod za prijavu je 238901.'},
  {
    language: 'sr',
    length: 6,
    expect: '671244',
    text: 'Поштовани, Ваш једнократни код за потврду плаћања 3.450,00 РСД је 671244. Немојте га никоме дати.',
  },
  {language: 'sl', length: 6, expect: '552017', text: 'Vaša potrditvena koda je 552017 in velja 5 minut.'},
  {
    language: 'bg',
    length: 6,
    expect: '190438',
    text: 'Вашият код за потвърждение е 190438. Не го споделяйте с никого!',
  },
  {
    language: 'bg',
    length: 6,
    expect: '446720',
    text: 'Динамична парола за плащане 89.00 BGN в ТЕХНОПОЛ с карта *2210: 446720. При съмнение 0700 12 345.',
  },
  // Russian
  {language: 'ru', length: 6, expect: '390271', text: 'Код подтверждения: 390271. Никому его не сообщайте.'},
  {
    language: 'ru',
    length: 5,
    expect: '57114',
    text: 'Никому не говорите код 57114! Вход в СберДруг. Если вы не входили, звоните 900.',
  },
  {
    language: 'ru',
    length: 4,
    expect: '8093',
    text: '8093 — ваш код для входа в Такси. Никому не сообщайте.',
  },
  {
    language: 'ru',
    length: 6,
    expect: '715520',
    text: 'Покупка 4 999,00 RUB в OZONCHIK, карта *8841. Пароль: 715520. НИКОМУ не сообщайте пароль, даже сотруднику банка.',
  },
  {
    language: 'ru',
    length: 6,
    expect: '204963',
    text: 'Для входа на портал Услуги введите 204963. Запрос от 20.11.2026 17:55 (МСК).',
  },
  {
    language: 'ru',
    length: 4,
    expect: '3107',
    text: 'Посылка 80512345678901 прибыла в отделение 101000. Назовите оператору код 3107. Хранение до 05.12.2026.',
  },
  // Ukrainian
  {
    language: 'uk',
    length: 6,
    expect: '648120',
    text: 'Ваш код підтвердження 648120. Нікому його не повідомляйте!',
  },
  {
    language: 'uk',
    length: 4,
    expect: '9236',
    text: 'Для підтвердження переказу 2500.00 грн на картку 5168**0312 введіть пароль 9236. Гаряча лінія 3700.',
  },
  {
    language: 'uk',
    length: 6,
    expect: '350718',
    text: '350718 - код для входу в Дійка. Діє 3 хвилини.',
  },
  // Greek
  {
    language: 'el',
    length: 6,
    expect: '207846',
    text: 'Ο κωδικός επαλήθευσης είναι 207846. Μην τον κοινοποιήσετε σε κανέναν.',
  },
  {
    language: 'el',
    length: 6,
    expect: '934415',
    text: 'Κωδικός μίας χρήσης 934415 για πληρωμή 58,70 EUR στο ΒΙΒΛΙΟΠΩΛΕΙΟ με την κάρτα που λήγει σε 6620.',
  },
  {
    language: 'el',
    length: 6,
    expect: '118072',
    text: 'Για να συνδεθείτε στο MyPortal εισάγετε το 118072 (λήξη 13:45, 20/11/2026).',
  },
  {
    language: 'el',
    length: 6,
    expect: '560931',
    text: 'O kodikos OTP gia ti synallagi sas einai 560931. Trapeza Aigaiou',
  },
  // Turkish
  {
    language: 'tr',
    length: 6,
    expect: '481036',
    text: 'Doğrulama kodunuz: 481036. Bu kodu kimseyle paylaşmayın.',
  },
  {
    language: 'tr',
    length: 6,
    expect: '672015',
    text: 'Sayın AYŞE YILMAZ, 1.299,90 TL tutarındaki KITAPYURDU alışverişiniz için 3D Secure şifreniz 672015. Banka personeli dahil kimseyle paylaşmayınız. B001',
  },
  {
    language: 'tr',
    length: 4,
    expect: '7120',
    text: '7120 teslimat kodunu yalnızca kuryeye söyleyin. Gönderi no: 123456789012.',
  },
  {
    language: 'tr',
    length: 6,
    expect: '905562',
    text: 'e-Kapi giris icin tek kullanimlik sifreniz 905562 dir. Gecerlilik suresi 180 saniyedir.',
  },
  {
    language: 'az',
    length: 6,
    expect: '331809',
    text: 'Təsdiq kodu: 331809. Kodu heç kimlə paylaşmayın.',
  },
];
