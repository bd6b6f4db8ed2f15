import type {Charset} from '../../core/code.js';
import type {OtpMessages} from '../messages.js';

const CODES: Readonly<Record<Charset, (length: number) => string>> = {
  numeric: (length) => `数字${length}桁`,
  alphabetic: (length) => `英字${length}文字`,
  alphanumeric: (length) => `英数字${length}文字`,
};

const ALLOWED: Readonly<Record<Charset, string>> = {
  numeric: '数字',
  alphabetic: '英字',
  alphanumeric: '英数字',
};

/** Japanese. It has not been read by a native speaker yet. */
export const ja: OtpMessages = {
  label: '認証コード',
  hint: (length, charset) =>
    `${CODES[charset](length)}の認証コードを入力するか、メッセージ全体を貼り付けてください。`,
  autosubmit: 'すべて入力すると自動的に送信されます。',
  partial: (typed, length, charset) => {
    const unit = charset === 'numeric' ? '桁' : '文字';
    return `認証コードは${CODES[charset](length)}です。まだ${typed}${unit}しか入力されていません。`;
  },
  charset: (_length, charset) => `ここには${ALLOWED[charset]}のみ入力できます。`,
  ambiguous: 'どの部分が認証コードか判別できませんでした。認証コードだけを入力するか、貼り付けてください。',
  'too-long': (length) => `長すぎます。認証コードは${length}文字です。`,
  'other-origin': 'この認証コードは別のウェブサイト用です。ここには入力しないでください。',
  progress: (typed, length) => `${length}文字中${typed}文字`,
  verifying: '認証コードを確認しています…',
  verified: '認証コードが確認されました。',
  rejected: (left) => {
    const words = '認証コードが正しくありません。ご確認のうえ、もう一度お試しください。';
    return left === undefined ? words : `${words}あと${left}回お試しいただけます。`;
  },
  expired: 'この認証コードは有効期限が切れています。新しいコードを取得してください。',
  locked: (when) =>
    when
      ? `誤った認証コードの入力回数が多すぎます。${when}以降にもう一度お試しください。`
      : '誤った認証コードの入力回数が多すぎます。新しいコードを取得してください。',
  failed: '認証コードを確認できませんでした。入力したコードは残っています。もう一度お試しください。',
  offline:
    'インターネットに接続されていないようです。入力したコードは残っています。接続してからもう一度お試しください。',
  gone: 'この認証コードはもう使用できません。新しいコードを取得してください。',
  rate_limited: (duration) =>
    duration
      ? `試行回数が多すぎます。${duration}待ってから、もう一度お試しください。`
      : '試行回数が多すぎます。しばらく待ってから、もう一度お試しください。',
  timer: (clock) => `認証コードの有効期限まであと${clock}`,
  timeLeft: (duration) => `認証コードの入力時間は残り${duration}です。`,
  resend: '新しいコードを送信',
  resendIn: (clock) => `${clock}後に新しいコードを送信`,
  resending: '新しいコードを送信しています…',
  resent: '新しいコードを送信しました。',
  resendFailed: '新しいコードを送信できませんでした。もう一度お試しください。',
  retry: '再試行',
};
