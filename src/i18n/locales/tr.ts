import {known} from '../known.js';
import type {Charset} from '../../core/code.js';
import type {AllMessages} from '../panel-messages.js';

const CODES: Readonly<Record<Charset, (length: number) => string>> = {
  numeric: (length) => `${length} haneli kodu`,
  alphabetic: (length) => `${length} harfli kodu`,
  alphanumeric: (length) => `Harf ve rakamlardan oluşan ${length} haneli kodu`,
};

const MADE_OF: Readonly<Record<Charset, string>> = {
  numeric: 'rakamdan',
  alphabetic: 'harften',
  alphanumeric: 'karakterden',
};

const ALLOWED: Readonly<Record<Charset, string>> = {
  numeric: 'rakam',
  alphabetic: 'harf',
  alphanumeric: 'harf ve rakam',
};

const HEADINGS: Readonly<Record<string, string>> = {
  login: 'Giriş kodunuzu girin',
  payment: 'Ödemenizi onaylayın',
  'settings-change': 'Bu değişikliği onaylayın',
  delivery: 'Teslimatı onaylayın',
  enrol: 'Kurulumu tamamlayın',
};

const SOON = 'Bir dakika sürebilir. Yalnızca en yeni kod geçerlidir.';

/**
 * Turkish. It has not been read by a native speaker yet.
 * A noun keeps its singular after a number, and no suffix is put on a number or a time.
 */
export const tr: AllMessages = {
  label: 'Doğrulama kodu',
  hint: (length, charset) => `${CODES[charset](length)} girin veya mesajın tamamını yapıştırın.`,
  autosubmit: 'Kod, tamamlandığı anda gönderilir.',
  partial: (typed, length, charset) =>
    `Kod ${length} ${MADE_OF[charset]} oluşuyor, siz ${typed} tane girdiniz.`,
  charset: (_length, charset) => `Buraya yalnızca ${ALLOWED[charset]} girebilirsiniz.`,
  ambiguous: 'Hangi bölümün kod olduğunu anlayamadık. Yalnızca kodu yazın veya yapıştırın.',
  'too-long': (length) => `Bu çok uzun: kod ${length} karakterden oluşuyor.`,
  'other-origin': 'Bu kod başka bir web sitesi için. Kodu buraya girmeyin.',
  progress: (typed, length) => `${length} karakterden ${typed} tanesi girildi`,
  verifying: 'Kod kontrol ediliyor…',
  verified: 'Kod kabul edildi.',
  rejected: (left) => {
    const words = 'Bu kod doğru değil. Kontrol edip tekrar deneyin.';
    return left === undefined ? words : `${words} ${left} deneme hakkınız kaldı.`;
  },
  expired: 'Bu kodun süresi doldu. Yeni bir kod isteyin.',
  locked: (when) =>
    when
      ? `Çok fazla yanlış kod girildi. Saat ${when} itibarıyla tekrar deneyebilirsiniz.`
      : 'Çok fazla yanlış kod girildi. Yeni bir kod isteyin.',
  failed: 'Kodu kontrol edemedik. Girdiğiniz kod silinmedi: tekrar deneyin.',
  offline:
    'İnternet bağlantınız yok gibi görünüyor. Girdiğiniz kod silinmedi: bağlantı kurulunca tekrar deneyin.',
  gone: 'Bu kod artık kullanılamaz. Yeni bir kod isteyin.',
  rate_limited: (duration) =>
    duration
      ? `Çok fazla deneme yapıldı. ${duration} bekleyip tekrar deneyin.`
      : 'Çok fazla deneme yapıldı. Biraz bekleyip tekrar deneyin.',
  timer: (clock) => `Kodun kalan süresi: ${clock}`,
  timeLeft: (duration) => `Kodu girmek için ${duration} kaldı.`,
  resend: 'Yeni kod gönder',
  resendIn: (clock) => `${clock} sonra yeni kod gönder`,
  resending: 'Yeni kod gönderiliyor…',
  resent: 'Yeni kodunuz yolda.',
  resendFailed: 'Yeni kod gönderemedik. Tekrar deneyin.',
  retry: 'Tekrar dene',

  heading: (purpose) => known(HEADINGS, purpose) ?? 'Kimliğinizi doğrulayın',
  intro: 'Size buraya girmeniz için bir kod göndereceğiz.',
  send: 'Kod gönder',
  sending: 'Gönderiliyor…',
  unsent: 'Kod gönderemedik. Tekrar deneyin.',
  sent: (channel, destination) => {
    switch (channel) {
      case 'sms':
        return `${destination ? `${destination} numaralı telefona` : 'Telefonunuza'} SMS ile bir kod gönderdik.`;
      case 'email':
        return `${destination ? `${destination} adresine` : 'Size'} e-posta ile bir kod gönderdik.`;
      case 'voice':
        return `${destination ? `${destination} numaralı telefonu` : 'Sizi'} arayıp bir kod okuyacağız.`;
      case 'totp':
        return 'Kimlik doğrulama uygulamanızı açın ve gösterilen kodu girin.';
      case 'recovery':
        return 'Kurtarma kodlarınızdan birini girin.';
      default:
        return destination ? `Kodu gönderdiğimiz yer: ${destination}.` : 'Size bir kod gönderdik.';
    }
  },
  choose: 'Kodunuzu nasıl almak istersiniz?',
  otherWays: 'Başka bir yöntem deneyin',
  way: (channel, destination) => {
    const at = destination ? `: ${destination}` : '';
    switch (channel) {
      case 'sms':
        return `SMS gönder${at}`;
      case 'email':
        return `E-posta gönder${at}`;
      case 'voice':
        return `Beni ara${at}`;
      case 'totp':
        return 'Kimlik doğrulama uygulamamı kullan';
      case 'recovery':
        return 'Kurtarma kodu kullan';
      default:
        return `Kod gönder${at}`;
    }
  },
  details: 'Onayladığınız işlem',
  detail: {
    amount: 'Tutar',
    currency: 'Para birimi',
    payee: 'Alıcı',
    account: 'Hesap',
    reference: 'Referans',
    recipient: 'Teslim alacak kişi',
    address: 'Adres',
    email: 'E-posta adresi',
    phone: 'Telefon numarası',
    parcel: 'Paket',
    device: 'Cihaz',
  },
  help: (channel) =>
    channel === 'totp' || channel === 'recovery' ? 'Kod çalışmıyor mu?' : 'Kod gelmedi mi?',
  advice: (channel) => {
    switch (channel) {
      case 'sms':
        return [
          SOON,
          'Telefonunuzun şebekeye bağlı olduğundan emin olun.',
          'Engellenen ve bilinmeyen gönderenlere de bakın.',
        ];
      case 'email':
        return [SOON, 'Spam klasörünüze bakın.', 'Yukarıdaki adresin size ait olduğundan emin olun.'];
      case 'voice':
        return [
          SOON,
          'Telefonunuzun şebekeye bağlı olduğundan ve bilinmeyen numaralardan gelen aramaları engellemediğinden emin olun.',
        ];
      case 'totp':
        return [
          'Şu anda gösterilen kodu girin: kod 30 saniyede bir değişir.',
          'Telefonunuzun saati otomatik ayarladığından emin olun: kodlar saate göre oluşturulur.',
        ];
      case 'recovery':
        return [
          'Her kurtarma kodu yalnızca bir kez kullanılabilir.',
          'Yeni bir liste oluşturduysanız en yenisini kullanın.',
        ];
      default:
        return [SOON];
    }
  },
  support: 'Destek ekibiyle iletişime geç',
  notice: (host) =>
    `Bu kodu yalnızca ${host} sitesine girin. Hiç kimse sizden bu kodu telefonla, sohbette veya e-postayla istemez.`,
  unrequested: 'Bu isteği ben yapmadım',
  stopped: 'İşlem durduruldu. Hiçbir şey onaylanmadı. Biri sizden kod istediyse destek ekibine bildirin.',
  remember: 'Bu cihazı hatırla',
  done: (purpose) => (purpose === 'login' ? 'Giriş yaptınız.' : 'Onaylandı.'),
  ended: 'Buraya artık kod girilemez. Bu ekranı kapatın ve daha sonra yeniden başlayın.',
  cancel: 'İptal',
};
