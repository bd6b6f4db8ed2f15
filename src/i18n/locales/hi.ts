import {known} from '../known.js';
import type {Charset} from '../../core/code.js';
import type {AllMessages} from '../panel-messages.js';
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

const HEADINGS: Readonly<Record<string, string>> = {
  login: 'अपना साइन-इन कोड दर्ज करें',
  payment: 'अपने भुगतान की पुष्टि करें',
  'settings-change': 'इस बदलाव की पुष्टि करें',
  delivery: 'डिलीवरी की पुष्टि करें',
  enrol: 'सेटअप पूरा करें',
};

const SOON = 'इसमें एक मिनट लग सकता है। केवल सबसे नया कोड काम करता है।';

/** Hindi. It has not been read by a native speaker yet. */
export const hi: AllMessages = {
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

  heading: (purpose) => known(HEADINGS, purpose) ?? 'अपनी पहचान की पुष्टि करें',
  intro: 'हम आपको एक कोड भेजेंगे, जिसे यहाँ दर्ज करना होगा।',
  send: 'कोड भेजें',
  sending: 'भेजा जा रहा है…',
  unsent: 'हम कोड नहीं भेज पाए। फिर से कोशिश करें।',
  sent: (channel, destination) => {
    switch (channel) {
      case 'sms':
        return `हमने ${destination ?? 'आपके फ़ोन'} पर एसएमएस से कोड भेजा है।`;
      case 'email':
        return `हमने ${destination ? `${destination} पर` : 'आपको'} ईमेल से कोड भेजा है।`;
      case 'voice':
        return `हम आपको ${destination ? `${destination} पर ` : ''}कॉल कर रहे हैं। कॉल में आपको कोड बताया जाएगा।`;
      case 'totp':
        return 'अपना ऑथेंटिकेटर ऐप खोलें और उसमें दिख रहा कोड दर्ज करें।';
      case 'recovery':
        return 'अपने रिकवरी कोड में से कोई एक दर्ज करें।';
      default:
        return `हमने ${destination ? `${destination} पर` : 'आपको'} कोड भेजा है।`;
    }
  },
  choose: 'आप कोड कैसे पाना चाहते हैं?',
  otherWays: 'कोई दूसरा तरीका आज़माएँ',
  way: (channel, destination) => {
    const at = destination ? `${destination} पर ` : '';
    switch (channel) {
      case 'sms':
        return `${at}एसएमएस भेजें`;
      case 'email':
        return `${at}ईमेल भेजें`;
      case 'voice':
        return `मुझे ${at}कॉल करें`;
      case 'totp':
        return 'ऑथेंटिकेटर ऐप का उपयोग करें';
      case 'recovery':
        return 'रिकवरी कोड का उपयोग करें';
      default:
        return `${at}कोड भेजें`;
    }
  },
  details: 'आप इसकी पुष्टि कर रहे हैं',
  detail: {
    amount: 'राशि',
    currency: 'मुद्रा',
    payee: 'लाभार्थी',
    account: 'खाता',
    reference: 'संदर्भ संख्या',
    recipient: 'प्राप्तकर्ता',
    address: 'पता',
    email: 'ईमेल पता',
    phone: 'फ़ोन नंबर',
    parcel: 'पार्सल',
    device: 'डिवाइस',
  },
  help: (channel) => (channel === 'totp' || channel === 'recovery' ? 'कोड काम नहीं कर रहा?' : 'कोड नहीं मिला?'),
  advice: (channel) => {
    switch (channel) {
      case 'sms':
        return [SOON, 'जाँच लें कि आपके फ़ोन में नेटवर्क है।', 'ब्लॉक किए गए और अनजान लोगों के संदेशों में भी देखें।'];
      case 'email':
        return [SOON, 'अपना स्पैम फ़ोल्डर देखें।', 'जाँच लें कि ऊपर दिया गया पता आपका ही है।'];
      case 'voice':
        return [SOON, 'जाँच लें कि आपके फ़ोन में नेटवर्क है और उस पर अनजान नंबरों से कॉल आ सकती है।'];
      case 'totp':
        return [
          'अभी दिख रहा कोड दर्ज करें: यह हर आधे मिनट में बदलता है।',
          'जाँच लें कि आपका फ़ोन समय अपने आप सेट करता है: कोड समय के हिसाब से बनते हैं।',
        ];
      case 'recovery':
        return ['हर रिकवरी कोड केवल एक बार काम करता है।', 'अगर आपने नई सूची बनाई है, तो सबसे नई सूची का उपयोग करें।'];
      default:
        return [SOON];
    }
  },
  support: 'सहायता टीम से संपर्क करें',
  notice: (host) => `यह कोड केवल ${host} पर दर्ज करें। फ़ोन, चैट या ईमेल पर कोई भी आपसे यह कोड कभी नहीं माँगेगा।`,
  unrequested: 'मैंने इसका अनुरोध नहीं किया',
  stopped:
    'प्रक्रिया रोक दी गई है। किसी भी चीज़ की पुष्टि नहीं हुई है। अगर किसी ने आपसे कोड माँगा है, तो सहायता टीम को बताएँ।',
  remember: 'इस डिवाइस को याद रखें',
  done: (purpose) => (purpose === 'login' ? 'आपने साइन इन कर लिया है।' : 'पुष्टि हो गई है।'),
  ended: 'अब यहाँ कोई कोड दर्ज नहीं किया जा सकता। इसे बंद करें और बाद में फिर से शुरू करें।',
  cancel: 'रद्द करें',
};
