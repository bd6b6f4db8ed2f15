import type {Charset} from '../../core/code.js';
import type {OtpMessages} from '../messages.js';

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

/**
 * Turkish. It has not been read by a native speaker yet.
 * A noun keeps its singular after a number, and no suffix is put on a number or a time.
 */
export const tr: OtpMessages = {
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
};
