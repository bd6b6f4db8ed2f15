import {parseBoundMessage} from '../../src/core/bound-message.js';
import {codeFormat} from '../../src/core/code.js';
import {extractCode} from '../../src/core/extract.js';
import {fill, type Draft, type Mail} from './draft.js';
import {readMessage, SEEN} from './reading.js';
import {smsSize} from './sms-size.js';
import {LANGUAGES} from './words.js';

/** Something to mend, or something that could be better. */
export interface Remark {
  readonly rule:
    | 'no-code'
    | 'code-not-first'
    | 'code-shape'
    | 'no-brand'
    | 'no-purpose'
    | 'no-amount'
    | 'no-payee'
    | 'link'
    | 'host-in-words'
    | 'not-bound'
    | 'after-bound-line'
    | 'wrong-page'
    | 'not-read'
    | 'too-long'
    | 'unknown-name'
    | 'foreign-characters'
    | 'subject-long'
    | 'no-preheader'
    | 'preheader-repeats'
    | 'code-not-alone';
  readonly level: 'problem' | 'advice';
  readonly text: string;
}

const problem = (rule: Remark['rule'], text: string): Remark => ({rule, level: 'problem', text});
const advice = (rule: Remark['rule'], text: string): Remark => ({rule, level: 'advice', text});

/** Whether a remark is wanted, and the remark. */
type Check = readonly [isWanted: boolean, remark: Remark];

const wanted = (checks: readonly Check[]): readonly Remark[] =>
  checks.filter(([isWanted]) => isWanted).map(([, remark]) => remark);

const LINK = /\w+:\/\/\S|\bwww\.\S|\b[\w-]+\.[a-z]{2,}\/\S/i;
const HOST = /(?<![@\w.-])[\w-]+(\.[\w-]+)*\.[a-z]{2,}\b/i;
const LONGEST_SUBJECT = 60;

/** What the words of an SMS or a mail have to say, whatever carries them. */
function reviewWords(text: string, draft: Draft): readonly Check[] {
  const {kind, language, amount, payee, brand} = draft;
  const isPayment = kind === 'payment';
  const {purpose} = LANGUAGES[language].kinds[kind];
  const unknown = /\{\w*\}/.exec(text)?.[0] ?? '';
  return [
    [!text.includes(brand), problem('no-brand', 'It does not say who sends it. Name the brand.')],
    [
      !purpose.test(text),
      problem('no-purpose', 'It does not say what the code does. Sign-in and payment must not look alike.'),
    ],
    [
      isPayment && (!amount || !text.includes(amount)),
      problem('no-amount', 'A payment without its amount: the person cannot see what they agree to.'),
    ],
    [
      isPayment && (!payee || !text.includes(payee)),
      problem('no-payee', 'A payment without its payee: the person cannot see whom they pay.'),
    ],
    [
      LINK.test(text),
      problem('link', 'There is a link. People learn to follow links in messages; fraud lives on that.'),
    ],
    [
      unknown !== '',
      problem('unknown-name', `Nothing is filled in for ${unknown}: the person would see the braces.`),
    ],
  ];
}

/** What is to be mended in the SMS of a draft, and what could be better. The first is the most pressing. */
export function reviewSms(draft: Draft, text: string, length = 6): readonly Remark[] {
  const words = fill(draft.sms, draft).trim();
  return [
    ...wanted([...reviewPlace(words, draft), ...reviewWords(words, draft)]),
    ...wanted([...reviewLastLine(text, draft), ...reviewReading(text, draft, length), ...reviewSize(text)]),
  ].sort((one, other) => Number(one.level === 'advice') - Number(other.level === 'advice'));
}

/** Where the code stands, and whether a phone could take it for one. */
function reviewPlace(words: string, {code, brand, page}: Draft): readonly Check[] {
  const at = code ? words.indexOf(code) : -1;
  const host = HOST.exec(words)?.[0] ?? '';
  return [
    [at < 0, problem('no-code', 'The words do not hold the code. Some phones look only there.')],
    [
      at > 0,
      at + code.length > SEEN.watch
        ? problem(
            'code-not-first',
            `The code is past the first ${SEEN.watch} characters: a watch cuts it off.`,
          )
        : advice('code-not-first', 'Begin with the code. It is what the person looks for.'),
    ],
    [
      !/^(?=.*\d)[\da-z]{4,10}$/i.test(code),
      problem('code-shape', 'Android takes codes of 4 to 10 letters and digits, with a digit among them.'),
    ],
    [
      host !== '' && host !== brand && !LINK.test(words),
      advice(
        'host-in-words',
        `Phones make a link of ${host}. Leave the host to the last line${hostOf(page)}.`,
      ),
    ],
  ];
}

const hostOf = (page: string): string => (page ? ' and to the page' : '');

function reviewLastLine(text: string, {page, embeddedHost, code}: Draft): readonly Check[] {
  const bound = parseBoundMessage(text);
  const isEarlier =
    !bound && text.split('\n').some((line) => line.startsWith('@') && parseBoundMessage(line));
  const {fits} = readMessage(text, {length: code.length, page, isFramed: embeddedHost !== ''});
  return [
    [
      isEarlier,
      problem(
        'after-bound-line',
        'Something stands below the bound line. It counts only as the last line: ask the gateway for no signature.',
      ),
    ],
    [
      !bound && !isEarlier,
      problem('not-bound', 'The last line does not bind the code to a site: a phone offers it on any page.'),
    ],
    [
      bound !== undefined && !fits,
      problem(
        'wrong-page',
        `The code is for ${bound?.embeddedHost ?? bound?.host ?? ''}, the field on ${page}.`,
      ),
    ],
  ];
}

function reviewReading(text: string, {page, code}: Draft, length: number): readonly Check[] {
  const {field, bound} = readMessage(text, {length, page});
  const isRead = field.kind === 'code' && field.code === code.toUpperCase();
  const isRefused = field.kind === 'none' && field.reason === 'other-origin';
  return [
    [
      !isRead && !isRefused && code.length !== length,
      problem('not-read', `The field waits for ${length} characters, and the code has ${code.length}.`),
    ],
    [
      !isRead && !isRefused && code.length === length && !bound,
      problem('not-read', 'Which number is the code cannot be told. Put a word such as “code” next to it.'),
    ],
  ];
}

function reviewSize(text: string): readonly Check[] {
  const {alphabet, parts, foreign} = smsSize(text);
  const characters = foreign.slice(0, 6).join(' ');
  return [
    [
      parts > 1,
      advice(
        'too-long',
        `It takes ${parts} messages. Parts cost each their price and may arrive apart; aim for one.`,
      ),
    ],
    [
      alphabet === 'UCS-2' && parts > 1,
      advice(
        'foreign-characters',
        `Not in the alphabet of SMS, so that only 70 fit and not 160: ${characters}`,
      ),
    ],
  ];
}

/** The same of a mail. */
export function reviewMail(draft: Draft, {subject, preheader, body}: Mail, length = 6): readonly Remark[] {
  const {code} = draft;
  const format = codeFormat({length, charset: /[a-z]/i.test(code) ? 'alphanumeric' : 'numeric'});
  const found = extractCode(body, format);
  const checks: readonly Check[] = [
    [!code || !body.includes(code), problem('no-code', 'The body does not hold the code.')],
    ...reviewWords([subject, preheader, body].join('\n'), draft),
    [
      found.kind !== 'code' || found.code !== code.toUpperCase(),
      problem('not-read', 'The field cannot tell the code in the pasted body.'),
    ],
    [
      !subject.startsWith(code),
      advice('code-not-first', 'Begin the subject with the code: many people never open the mail.'),
    ],
    [
      [...subject].length > LONGEST_SUBJECT,
      advice(
        'subject-long',
        `A phone shows some 40 characters of a subject, this has ${[...subject].length}.`,
      ),
    ],
    [
      preheader === '',
      advice('no-preheader', 'Without a preheader the inbox shows whatever the mail begins with.'),
    ],
    [
      preheader !== '' && subject.includes(preheader),
      advice('preheader-repeats', 'The preheader says again what the subject says.'),
    ],
    [
      body.includes(code) && !body.split('\n').some((line) => line.trim() === code),
      advice(
        'code-not-alone',
        'Set the code alone on its line, so that one tap selects it and nothing else.',
      ),
    ],
  ];
  return [...wanted(checks)].sort(
    (one, other) => Number(one.level === 'advice') - Number(other.level === 'advice'),
  );
}
