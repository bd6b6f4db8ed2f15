/**
 * A code bound to the site it is for, as the last line of a message states it.
 * @see https://wicg.github.io/sms-one-time-codes/#format
 */
export interface BoundMessage {
  /** The site at the top of the page, without scheme or port. */
  readonly host: string;
  readonly code: string;
  /** The frame inside that site which asks for the code, if one does. */
  readonly embeddedHost?: string;
}

const LAST_LINE = /^ *@([^\s@#%:/?]+) #(\S+)(?: [@%]([^\s@#%:/?]+)(?!\S))?/;

/**
 * Reads the last line that is not empty: `@host #code`, then perhaps ` @embedded` (or Apple's ` %embedded`).
 * What follows is ignored. Undefined when the line is not of that form.
 * @see https://wicg.github.io/sms-one-time-codes/#parsing
 */
export function parseBoundMessage(text: string): BoundMessage | undefined {
  const line = text
    .trimEnd()
    .split(/[\n\r]/)
    .at(-1) as string;
  const [, host, code, embeddedHost] = LAST_LINE.exec(line) ?? [];
  if (!host || !code) return undefined;
  return embeddedHost ? {host, code, embeddedHost} : {host, code};
}

/**
 * The message to send: the words for the person first, the bound line last.
 * @throws RangeError when host, code or embedded host would not read back as they are
 * @see https://wicg.github.io/sms-one-time-codes/#authoring
 */
export function formatBoundMessage(message: BoundMessage, words: string): string {
  const {host, code, embeddedHost} = message;
  const line = `@${host} #${code}${embeddedHost === undefined ? '' : ` @${embeddedHost}`}`;
  const read = parseBoundMessage(line);
  if (read?.host !== host || read.code !== code || read.embeddedHost !== embeddedHost) {
    throw new RangeError('formatBoundMessage: host, code and embedded host must each be one plain word');
  }
  return `${words}\n\n${line}`;
}

/** Lower case and without the dot that a fully qualified name may end in. */
function bareHost(host: string): string {
  return host.toLowerCase().replace(/\.$/, '');
}

function isSameOrBelow(host: string, parent: string): boolean {
  return host === parent || (parent.includes('.') && host.endsWith(`.${parent}`));
}

/**
 * Whether a page on one of `hosts` may take this code: the embedded host, or else the host, equals one of
 * them, lies below one or above one. A name without a dot matches only itself.
 */
export function matchesHost(message: BoundMessage, hosts: readonly string[]): boolean {
  const bound = bareHost(message.embeddedHost ?? message.host);
  return hosts.map(bareHost).some((host) => isSameOrBelow(host, bound) || isSameOrBelow(bound, host));
}
