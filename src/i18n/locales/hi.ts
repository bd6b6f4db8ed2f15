import type {Charset} from '../../core/code.js';
import type {OtpMessages} from '../messages.js';
import {createPlural} from '../plural.js';
import type {PluralForms} from '../plural.js';

const plural = createPlural('hi');

const COUNTED: Readonly<Record<Charset, PluralForms>> = {
  numeric: {one: '# अंक', other: '# अंकों'},
  alphabetic: {one: '# अंग्रेज़ी अक्षर', other: '# अंग्रेज़ी अक्षरों'},
  alphanumeric: {one: '# वर्ण', other: '# वर्णों'},
};

/** Of the Latin alphabet, which Devanagari letters are not. */
const ALLOWED: Readonly<Record<Charset, string>> = {
  numeric: 'अंक',
  alphabetic: 'अंग्रेज़ी अक्षर',
  alphanumeric: 'अंग्रेज़ी अक्षर और अंक',
};

/** Hindi. It has not been read by a native speaker yet. */
export const hi: OtpMessages = {
  label: 'सत्यापन कोड',
  hint: (length, charset) => {
    const detail = charset === 'alphanumeric' ? ' (अंग्रेज़ी अक्षर और अंक)' : '';
    return `${plural(length, COUNTED[charset])} का कोड${detail} दर्ज करें या पूरा संदेश पेस्ट करें।`;
  },
  autosubmit: 'पूरा होते ही कोड अपने आप भेज दिया जाएगा।',
  partial: (typed, length, charset) => {
    const entered = plural(typed, {one: 'आपने # दर्ज किया है', other: 'आपने # दर्ज किए हैं'});
    return `कोड ${plural(length, COUNTED[charset])} का है, ${entered}।`;
  },
  charset: (_length, charset) => `यहाँ केवल ${ALLOWED[charset]} दर्ज किए जा सकते हैं।`,
  ambiguous: 'हम समझ नहीं पाए कि कौन-सा हिस्सा कोड है। केवल कोड टाइप या पेस्ट करें।',
  'too-long': (length) => `यह बहुत लंबा है: कोड ${plural(length, COUNTED.alphanumeric)} का है।`,
  'other-origin': 'यह कोड किसी दूसरी वेबसाइट के लिए है। इसे यहाँ दर्ज न करें।',
  progress: (typed, length) => `${length} में से ${typed}`,
  verifying: 'कोड की जाँच की जा रही है…',
  verified: 'कोड स्वीकार कर लिया गया है।',
  rejected: (left) => {
    const words = 'यह कोड सही नहीं है। इसे जाँचकर फिर से कोशिश करें।';
    if (left === undefined) return words;
    return `${words} ${plural(left, {one: '# प्रयास शेष है।', other: '# प्रयास शेष हैं।'})}`;
  },
  expired: 'इस कोड की समय-सीमा समाप्त हो गई है। नया कोड प्राप्त करें।',
  locked: (when) =>
    when
      ? `बहुत अधिक बार गलत कोड दर्ज किया गया है। आप ${when} के बाद फिर से कोशिश कर सकते हैं।`
      : 'बहुत अधिक बार गलत कोड दर्ज किया गया है। नया कोड प्राप्त करें।',
  failed: 'हम कोड की जाँच नहीं कर पाए। आपका कोड अब भी यहीं है: फिर से कोशिश करें।',
  offline: 'लगता है कि आप ऑफ़लाइन हैं। आपका कोड अब भी यहीं है: इंटरनेट से जुड़ने के बाद फिर से कोशिश करें।',
  gone: 'इस कोड का उपयोग अब नहीं किया जा सकता। नया कोड प्राप्त करें।',
  rate_limited: (duration) =>
    duration
      ? `बहुत अधिक बार कोशिश की गई है। ${duration} प्रतीक्षा करें, फिर दोबारा कोशिश करें।`
      : 'बहुत अधिक बार कोशिश की गई है। थोड़ी देर प्रतीक्षा करें, फिर दोबारा कोशिश करें।',
  timer: (clock) => `कोड की समय-सीमा ${clock} में समाप्त होगी`,
  timeLeft: (duration) => `कोड दर्ज करने के लिए शेष समय: ${duration}।`,
  resend: 'नया कोड भेजें',
  resendIn: (clock) => `${clock} में नया कोड भेजें`,
  resending: 'नया कोड भेजा जा रहा है…',
  resent: 'नया कोड आप तक पहुँचने वाला है।',
  resendFailed: 'हम नया कोड नहीं भेज पाए। फिर से कोशिश करें।',
  retry: 'फिर से कोशिश करें',
};
