/** The look of every mail that carries a code, as text and as HTML. */
export interface MailWords {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What is known of a code that is mailed. */
export interface CodeMail {
  readonly code: string;
  /** Where the code was asked for, such as `localhost:3000`. */
  readonly host: string;
  /** Epoch milliseconds. */
  readonly sentAt: number;
  readonly expiresAt: number;
}

/** The words of one mail, in the order in which they are read. */
export interface MailParts {
  readonly title: string;
  readonly intro: string;
  /** A notice has none. */
  readonly code?: string;
  /** Names and values of what the code confirms. */
  readonly details?: readonly (readonly [name: string, value: string])[];
  readonly paragraphs: readonly string[];
  readonly footer: string;
}

const ADDRESS = 'Larkpost Ltd, Unit 7, 214 Harbour Road, Bristol BS1 5TX';

export const SUPPORT = '0117 496 0143';

export function footerOf({sentAt}: Pick<CodeMail, 'sentAt'>): string {
  const year = new Date(sentAt).getUTCFullYear().toString();
  return `© ${year} ${ADDRESS}. Support: ${SUPPORT}, Monday to Saturday, 8:00 to 20:00.`;
}

/** The code stands early and alone on its line. */
export function plainMail({intro, code, details, paragraphs, footer}: MailParts): string {
  const table = details ? [details.map(([name, value]) => `${name}: ${value}`).join('\n')] : [];
  return `${[intro, ...(code === undefined ? [] : [code]), ...table, ...paragraphs, `--\n${footer}`].join('\n\n')}\n`;
}

export function htmlMail({title, intro, code, details = [], paragraphs, footer}: MailParts): string {
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escape(text)}</p>`;
  const rest = [...(details.length > 0 ? [table(details)] : []), ...paragraphs.map(paragraph)];
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escape(title)}</title></head>
<body style="margin:0;padding:24px;background:#f3f4f1;color:#1c2421;font:16px/1.5 system-ui,sans-serif">
<div style="max-width:480px;margin:0 auto;padding:32px;background:#fff;border-radius:12px">
<p style="margin:0 0 24px;font-weight:700;color:#0b6b4f">Larkpost</p>
${paragraph(intro)}
${code === undefined ? '' : codeLine(code)}
${rest.join('\n')}
<p style="margin:24px 0 0;padding-top:16px;border-top:1px solid #dfe3de;font-size:13px;color:#5a645f">${escape(footer)}</p>
</div>
</body>
</html>
`;
}

function codeLine(code: string): string {
  return `<p style="margin:0 0 24px;font:700 32px/1.2 ui-monospace,monospace;letter-spacing:4px">${escape(code)}</p>`;
}

/** Values are somebody's words, perhaps in another direction of writing. */
function table(details: NonNullable<MailParts['details']>): string {
  const row = ([name, value]: readonly [string, string]) =>
    `<tr><th scope="row" style="padding:4px 16px 4px 0;text-align:left;font-weight:400">${escape(name)}</th>` +
    `<td style="padding:4px 0;font-weight:700"><bdi>${escape(value)}</bdi></td></tr>`;
  return `<table style="margin:0 0 16px;border-collapse:collapse">\n${details.map(row).join('\n')}\n</table>`;
}

/** How long a code lives, never rounded up. */
export function lifeOf({sentAt, expiresAt}: CodeMail): string {
  const seconds = Math.round((expiresAt - sentAt) / 1000);
  const [amount, unit] = seconds < 60 ? [seconds, 'second'] : [Math.floor(seconds / 60), 'minute'];
  return new Intl.NumberFormat('en-GB', {style: 'unit', unit, unitDisplay: 'long'}).format(amount);
}

export function momentOf(time: number): string {
  const format = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC'});
  return `${format.format(time)} UTC`;
}

const ESCAPES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
