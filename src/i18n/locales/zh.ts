import type {Charset} from '../../core/code.js';
import type {OtpMessages} from '../messages.js';

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

/** Chinese in simplified characters. It has not been read by a native speaker yet. */
export const zh: OtpMessages = {
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
};
