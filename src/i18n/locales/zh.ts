import {known} from '../known.js';
import type {Charset} from '../../core/code.js';
import type {AllMessages} from '../panel-messages.js';

const CODES: Readonly<Record<Charset, (length: number) => string>> = {
  numeric: (length) => `${length} 位数字验证码`,
  alphabetic: (length) => `${length} 位字母验证码`,
  alphanumeric: (length) => `${length} 位验证码（字母和数字）`,
};

const ALLOWED: Readonly<Record<Charset, string>> = {
  numeric: '数字',
  alphabetic: '字母',
  alphanumeric: '字母和数字',
};

const HEADINGS: Readonly<Record<string, string>> = {
  login: '请输入登录验证码',
  payment: '请确认付款',
  'settings-change': '请确认此项更改',
  delivery: '请确认交付',
  enrol: '请完成设置',
};

const SOON = '可能需要等待一分钟。只有最新的验证码有效。';

/** Chinese in simplified characters. It has not been read by a native speaker yet. */
export const zh: AllMessages = {
  label: '验证码',
  hint: (length, charset) => `请输入 ${CODES[charset](length)}，或粘贴整条消息。`,
  autosubmit: '验证码输入完整后将自动提交。',
  partial: (typed, length, charset) => `验证码为 ${length} 位${ALLOWED[charset]}，您只输入了 ${typed} 位。`,
  charset: (_length, charset) => `此处只能输入${ALLOWED[charset]}。`,
  ambiguous: '我们无法识别哪一部分是验证码。请只输入或粘贴验证码。',
  'too-long': (length) => `输入的内容过长：验证码为 ${length} 个字符。`,
  'other-origin': '此验证码用于其他网站，请勿在此输入。',
  progress: (typed, length) => `已输入 ${typed} 位，共 ${length} 位`,
  verifying: '正在核对验证码…',
  verified: '验证通过。',
  rejected: (left) => {
    const words = '验证码不正确，请检查后重试。';
    return left === undefined ? words : `${words}您还有 ${left} 次机会。`;
  },
  expired: '此验证码已过期，请重新获取。',
  locked: (when) =>
    when ? `验证码错误次数过多。您可以在 ${when} 后重试。` : '验证码错误次数过多，请重新获取验证码。',
  failed: '我们未能核对验证码。您输入的验证码仍在此处，请重试。',
  offline: '网络连接似乎已断开。您输入的验证码仍在此处，请在恢复连接后重试。',
  gone: '此验证码已无法使用，请重新获取。',
  rate_limited: (duration) =>
    duration ? `尝试次数过多，请等待${duration}后重试。` : '尝试次数过多，请稍候再试。',
  timer: (clock) => `验证码将在 ${clock} 后过期`,
  timeLeft: (duration) => `输入验证码的剩余时间：${duration}。`,
  resend: '发送新验证码',
  resendIn: (clock) => `${clock} 后可发送新验证码`,
  resending: '正在发送新验证码…',
  resent: '新验证码已发出，请留意查收。',
  resendFailed: '我们未能发送新验证码，请重试。',
  retry: '重试',

  heading: (purpose) => known(HEADINGS, purpose) ?? '请确认是您本人操作',
  intro: '我们会向您发送验证码，请在此输入。',
  send: '发送验证码',
  sending: '正在发送…',
  unsent: '我们未能发送验证码，请重试。',
  sent: (channel, destination) => {
    switch (channel) {
      case 'sms':
        return `验证码已通过短信发送至${destination ? ` ${destination}` : '您的手机'}。`;
      case 'email':
        return `验证码已通过电子邮件发送至${destination ? ` ${destination}` : '您的邮箱'}。`;
      case 'voice':
        return `我们正在致电${destination ? ` ${destination}` : '您'}，将为您语音播报验证码。`;
      case 'totp':
        return '请打开您的身份验证器应用，输入其中显示的验证码。';
      case 'recovery':
        return '请输入您的一个恢复代码。';
      default:
        return `验证码已发送${destination ? `至 ${destination}` : '给您'}。`;
    }
  },
  choose: '您想如何获取验证码？',
  otherWays: '尝试其他方式',
  way: (channel, destination) => {
    const at = destination ? `至 ${destination}` : '';
    switch (channel) {
      case 'sms':
        return `发送短信${at}`;
      case 'email':
        return `发送电子邮件${at}`;
      case 'voice':
        return `拨打我的电话${destination ? ` ${destination}` : ''}`;
      case 'totp':
        return '使用身份验证器应用';
      case 'recovery':
        return '使用恢复代码';
      default:
        return `发送验证码${at}`;
    }
  },
  details: '您正在确认',
  detail: {
    amount: '金额',
    currency: '币种',
    payee: '收款人',
    account: '账户',
    reference: '参考编号',
    recipient: '收件人',
    address: '地址',
    email: '电子邮件地址',
    phone: '电话号码',
    parcel: '包裹',
    device: '设备',
  },
  help: (channel) => (channel === 'totp' || channel === 'recovery' ? '验证码无法使用？' : '没有收到验证码？'),
  advice: (channel) => {
    switch (channel) {
      case 'sms':
        return [SOON, '请检查手机是否有信号。', '请查看被拦截的短信和陌生发件人的短信。'];
      case 'email':
        return [SOON, '请查看垃圾邮件文件夹。', '请确认上方的地址是您的邮箱地址。'];
      case 'voice':
        return [SOON, '请检查手机是否有信号，以及是否允许陌生号码来电。'];
      case 'totp':
        return [
          '请输入当前显示的验证码，它每半分钟更换一次。',
          '请检查手机时间是否设为自动，验证码依据时间生成。',
        ];
      case 'recovery':
        return ['每个恢复代码只能使用一次。', '如果您重新生成过恢复代码，请使用最新的一组。'];
      default:
        return [SOON];
    }
  },
  support: '联系客服',
  notice: (host) => `请仅在 ${host} 输入此验证码。绝不会有人通过电话、聊天或邮件向您索要验证码。`,
  unrequested: '不是我本人操作',
  stopped: '操作已终止，未确认任何内容。如果有人向您索要验证码，请告知客服。',
  remember: '记住此设备',
  done: (purpose) => (purpose === 'login' ? '您已登录。' : '已确认。'),
  ended: '此处无法再输入验证码。请关闭并稍后重新开始。',
  cancel: '取消',
};
