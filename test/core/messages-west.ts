import type {Message} from './messages-shape.js';

/** Short messages with one code in German, French, Spanish, Portuguese, Italian, Dutch, Catalan. */
export const west: readonly Message[] = [
  // German
  {
    language: 'de',
    length: 6,
    expect: '582047',
    text: 'Ihr Bestätigungscode lautet 582047. Er ist 10 Minuten gültig.',
  },
  {
    language: 'de',
    length: 6,
    expect: '914460',
    text: 'Die mobileTAN für Ihre Überweisung über 1.250,00 EUR auf das Konto DE12500105170648489890 (Müller, H.) lautet: 914460. Erstellt am 20.11.2026 um 09:14:22 Uhr.',
  },
  {
    language: 'de',
    length: 6,
    expect: '073318',
    text: 'Sparbank: TAN 073318 für die Freigabe Ihrer Kartenzahlung 89,90 EUR bei Schuhhaus Weber, Karte ***4417. Nicht weitergeben!',
  },
  {
    language: 'de',
    length: 5,
    expect: '40928',
    text: '40928 ist dein Anmeldecode für Flinkladen. Gib ihn an niemanden weiter.',
  },
  {
    language: 'de',
    length: 6,
    expect: '663105',
    text: 'Dein Sicherheitscode: 663 105. Falls du ihn nicht angefordert hast, kannst du diese SMS ignorieren.',
  },
  {
    language: 'de',
    length: 4,
    expect: '8126',
    text: 'Ihre Sendung 00340434299911223344 liegt in Packstation 142, Bahnhofstr. 7, 50667 Köln. Abhol-PIN: 8126. Abholbar bis 27.11.',
  },
  {
    language: 'de',
    length: 6,
    expect: '295571',
    text: 'Zum Zurücksetzen Ihres Passworts geben Sie bitte 295571 ein. Freundliche Grüße, Ihr Stadtwerke-Team',
  },
  {
    language: 'de-AT',
    length: 6,
    expect: '118203',
    text: 'Handy-Signatur: Ihre TAN zum Vergleichswert aX9f lautet 118203, gültig 5 min.',
  },
  {
    language: 'de-CH',
    length: 6,
    expect: '747300',
    text: 'Ihr Einmalpasswort für das E-Banking ist 747300. Geben Sie es nie telefonisch bekannt. Hotline 0848 800 800.',
  },
  {
    language: 'de',
    length: 8,
    expect: '30518842',
    text: 'Freischaltcode für Ihr Elster-Konto: 30518842. Bitte binnen 90 Tagen eingeben.',
  },
  // French
  {language: 'fr', length: 6, expect: '391724', text: 'Votre code de vérification est le 391724.'},
  {
    language: 'fr',
    length: 6,
    expect: '605518',
    text: 'CREDIT DU LITTORAL: Pour valider votre achat de 129,99 EUR chez MAISON PERRIN avec votre carte se terminant par 3307, saisissez le code 605518. Ne le communiquez jamais.',
  },
  {
    language: 'fr',
    length: 6,
    expect: '840072',
    text: '840072 est votre code de connexion FranceLien. Il expire dans 15 min. Besoin d’aide ? 09 70 82 00 00',
  },
  {
    language: 'fr',
    length: 4,
    expect: '5519',
    text: 'Votre colis n° 6A12345678901 arrive aujourd’hui entre 13h40 et 15h40. Donnez le code 5519 au livreur.',
  },
  {
    language: 'fr',
    length: 8,
    expect: '17204466',
    text: 'Bonjour, votre mot de passe à usage unique est : 17204466. Il est valable jusqu’au 20/11/2026 à 18h05.',
  },
  {
    language: 'fr',
    length: 6,
    expect: '233018',
    text: 'Code secret a usage unique : 233018 pour ajout du beneficiaire FR76 3000 4000 0312 3456 7890 143. Si vous n’etes pas a l’origine, appelez le 01 40 00 22 33.',
  },
  {
    language: 'fr-CA',
    length: 6,
    expect: '690351',
    text: 'Caisse : 690351 est ton code de sécurité. Nous ne te le demanderons jamais par téléphone. Répondre ARRET pour ne plus recevoir de textos.',
  },
  {
    language: 'fr',
    length: 6,
    expect: '528814',
    text: 'Saisissez 528814 pour vous identifier sur MonEspace Santé (réf. dossier 2026-44871).',
  },
  {
    language: 'fr',
    length: 5,
    expect: '10293',
    text: 'FB-10293 est votre code de confirmation Fablebook',
  },
  // Spanish
  {
    language: 'es',
    length: 6,
    expect: '472210',
    text: 'Tu código de verificación es 472210. No lo compartas con nadie.',
  },
  {
    language: 'es',
    length: 6,
    expect: '108834',
    text: 'BANCO SUR: Clave de firma 108834 para confirmar la compra de 45,20 EUR en LIBRERIA CERVANTES con la tarjeta *5521. Si no has sido tú llama al 900 123 456.',
  },
  {
    language: 'es-MX',
    length: 6,
    expect: '962047',
    text: '962047 es tu código para iniciar sesión en Mercadito. Vence en 5 min.',
  },
  {
    language: 'es-AR',
    length: 6,
    expect: '335091',
    text: 'Hola Lucía! Usá el token 335091 para autorizar tu transferencia de $ 85.000,00 a la cuenta terminada en 9914.',
  },
  {
    language: 'es',
    length: 4,
    expect: '2764',
    text: 'Correos: su envío PQ8F3A0700012345 está en reparto. Facilite el PIN 2764 al repartidor. Entrega prevista el 21/11/2026 de 10:00 a 14:00.',
  },
  {
    language: 'es-CL',
    length: 6,
    expect: '581926',
    text: 'Ingresa la clave dinamica 581926 en la app. Vigencia 3 minutos. Nunca te la pediremos por telefono ni por correo.',
  },
  {
    language: 'es-CO',
    length: 6,
    expect: '740635',
    text: 'Señor cliente, su contraseña de un solo uso (OTP) es: 740635. Úsela antes de las 4:15 p.m.',
  },
  {
    language: 'es',
    length: 8,
    expect: '66120938',
    text: 'Para activar su Cl@ve introduzca el siguiente código de activación: 6612 0938',
  },
  // Portuguese
  {
    language: 'pt-BR',
    length: 6,
    expect: '350917',
    text: 'Seu código de acesso é 350917. Não compartilhe com ninguém.',
  },
  {
    language: 'pt-BR',
    length: 6,
    expect: '827164',
    text: 'BANCO IPE: Token 827164 p/ confirmar PIX de R$ 1.320,00 para MARIA A SOUZA, CPF ***.456.789-**. Nao reconhece? Ligue 4004 0001.',
  },
  {
    language: 'pt-PT',
    length: 6,
    expect: '904451',
    text: 'Para autorizar o pagamento de 37,50€ a FNARQ com o cartão terminado em 8830, insira o código 904451 na página. Válido 5 minutos.',
  },
  {
    language: 'pt-BR',
    length: 6,
    expect: '266805',
    text: '266805 é o seu código de verificação do Carona. Ele expira em 2 minutos.',
  },
  {
    language: 'pt-PT',
    length: 6,
    expect: '513390',
    text: 'Chave Móvel Digital: o seu código de segurança é 513390. Pedido efetuado a 20-11-2026 às 11:27.',
  },
  {
    language: 'pt-BR',
    length: 4,
    expect: '9043',
    text: 'Sua encomenda QB123456789BR saiu para entrega! Informe a senha 9043 ao entregador. Pedido 70218845.',
  },
  {
    language: 'pt-BR',
    length: 6,
    expect: '078829',
    text: 'Use 078829 como senha temporária do aplicativo. Protocolo de atendimento 20261120004471.',
  },
  // Italian
  {language: 'it', length: 6, expect: '649230', text: 'Il tuo codice di verifica è 649230.'},
  {
    language: 'it',
    length: 6,
    expect: '183357',
    text: 'Gentile cliente, il codice OTP per autorizzare il bonifico di 2.400,00 EUR verso IT60X0542811101000000123456 e\u0027 183357. Non comunicarlo a nessuno, nemmeno a operatori della banca.',
  },
  {
    language: 'it',
    length: 6,
    expect: '728014',
    text: 'PostaViva: inserisci 728014 per accedere. Richiesta del 20/11/2026 ore 16:03.',
  },
  {
    language: 'it',
    length: 5,
    expect: '61470',
    text: '61470 è il codice per ritirare il pacco presso EDICOLA ROSSI, via Dante 15, 20121 Milano. Scade il 25/11.',
  },
  {
    language: 'it',
    length: 8,
    expect: '94402715',
    text: 'La password temporanea per il tuo SPID è 94402715, valida per 120 secondi.',
  },
  {
    language: 'it',
    length: 6,
    expect: '307768',
    text: 'Codice di sicurezza: 307-768. Carta che termina con 1190, importo EUR 19,99.',
  },
  // Dutch
  {
    language: 'nl',
    length: 6,
    expect: '560192',
    text: 'Uw verificatiecode is 560192. Deel deze code met niemand.',
  },
  {
    language: 'nl',
    length: 6,
    expect: '839005',
    text: 'TAN-code: 839005, volgnummer 4, 1 betaling, totaal EUR 75,40. Controleer altijd het bedrag.',
  },
  {
    language: 'nl',
    length: 6,
    expect: '217743',
    text: 'Met 217743 log je in bij MijnOverheidje. De sms-code is 15 minuten te gebruiken.',
  },
  {
    language: 'nl',
    length: 4,
    expect: '4418',
    text: 'Je pakket 3SABCD123456789 wordt vandaag tussen 18:10 en 20:10 bezorgd. Ophaalcode voor de pakketautomaat: 4418',
  },
  {
    language: 'nl-BE',
    length: 6,
    expect: '902816',
    text: 'Uw eenmalige beveiligingscode om in te loggen luidt 902816. Vragen? Bel 02 433 41 11.',
  },
  // Catalan
  {
    language: 'ca',
    length: 6,
    expect: '451078',
    text: 'El teu codi d\u2019accés a La Meva Salut és 451078. Caduca d\u2019aquí a 5 minuts.',
  },
  {
    language: 'ca',
    length: 6,
    expect: '886214',
    text: 'Introdueix la contrasenya d\u2019un sol ús 886214 per signar el tràmit núm. 2026/118204.',
  },
];
