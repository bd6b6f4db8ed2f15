import {known} from '../known.js';
import type {Charset} from '../../core/code.js';
import type {AllMessages} from '../panel-messages.js';

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

const HEADINGS: Readonly<Record<string, string>> = {
  login: 'ログイン用認証コードの入力',
  payment: 'お支払いの承認',
  'settings-change': '変更の承認',
  delivery: '受け渡しの確認',
  enrol: '設定の完了',
};

const SOON = '届くまでに1分ほどかかることがあります。有効なのは最新の認証コードだけです。';

/** Japanese. It has not been read by a native speaker yet. */
export const ja: AllMessages = {
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

  heading: (purpose) => known(HEADINGS, purpose) ?? 'ご本人確認',
  intro: '認証コードをお送りしますので、ここに入力してください。',
  send: '認証コードを送信',
  sending: '送信しています…',
  unsent: '認証コードを送信できませんでした。もう一度お試しください。',
  sent: (channel, destination) => {
    switch (channel) {
      case 'sms':
        return `${destination ?? 'お使いの携帯電話'}にSMSで認証コードを送信しました。`;
      case 'email':
        return `${destination ? `${destination}に` : ''}メールで認証コードを送信しました。`;
      case 'voice':
        return `${destination ? `${destination}に` : ''}お電話し、音声で認証コードをお伝えします。`;
      case 'totp':
        return '認証アプリを開き、表示されている認証コードを入力してください。';
      case 'recovery':
        return 'リカバリーコードを1つ入力してください。';
      default:
        return `${destination ? `${destination}に` : ''}認証コードを送信しました。`;
    }
  },
  choose: '認証コードの受け取り方法をお選びください',
  otherWays: '別の方法を試す',
  way: (channel, destination) => {
    const at = destination ? `（${destination}）` : '';
    switch (channel) {
      case 'sms':
        return `SMSで受け取る${at}`;
      case 'email':
        return `メールで受け取る${at}`;
      case 'voice':
        return `電話で受け取る${at}`;
      case 'totp':
        return '認証アプリを使う';
      case 'recovery':
        return 'リカバリーコードを使う';
      default:
        return `認証コードを送信${at}`;
    }
  },
  details: '承認する内容',
  detail: {
    amount: '金額',
    currency: '通貨',
    payee: '支払先',
    account: '口座',
    reference: '参照番号',
    recipient: '受取人',
    address: '住所',
    email: 'メールアドレス',
    phone: '電話番号',
    parcel: '荷物',
    device: 'デバイス',
  },
  help: (channel) =>
    channel === 'totp' || channel === 'recovery' ? '認証コードが使えない場合' : '認証コードが届かない場合',
  advice: (channel) => {
    switch (channel) {
      case 'sms':
        return [
          SOON,
          '携帯電話の電波が届いているかご確認ください。',
          'ブロックした送信者や知らない送信者からのメッセージもご確認ください。',
        ];
      case 'email':
        return [
          SOON,
          '迷惑メールフォルダーをご確認ください。',
          '上記のメールアドレスがご自身のものかご確認ください。',
        ];
      case 'voice':
        return [SOON, '電波が届いているか、知らない番号からの着信を拒否していないかご確認ください。'];
      case 'totp':
        return [
          '現在表示されている認証コードを入力してください。30秒ごとに変わります。',
          '携帯電話の時刻が自動設定になっているかご確認ください。認証コードは時刻をもとに作られます。',
        ];
      case 'recovery':
        return [
          'リカバリーコードは1つにつき1回だけ使えます。',
          '新しいリストを作成した場合は、最新のものをお使いください。',
        ];
      default:
        return [SOON];
    }
  },
  support: 'サポートに問い合わせる',
  notice: (host) =>
    `この認証コードは${host}以外では入力しないでください。電話やチャット、メールで認証コードをお尋ねすることは一切ありません。`,
  unrequested: 'この操作に心当たりがない',
  stopped:
    '中止しました。何も承認されていません。誰かに認証コードを聞かれた場合は、サポートにお知らせください。',
  remember: 'このデバイスを記憶する',
  done: (purpose) => (purpose === 'login' ? 'ログインしました。' : '手続きが完了しました。'),
  ended: 'ここではもう認証コードを入力できません。画面を閉じて、後でもう一度最初からお試しください。',
  cancel: 'キャンセル',
};
