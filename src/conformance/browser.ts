import {cookieJar} from './cookie-jar.js';

export type Operation = 'issue' | 'verify' | 'resend' | 'cancel' | 'recover';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The media type; empty where there is none. */
  readonly type: string;
  /** Read from JSON; undefined where there was no body, or one that is no JSON. */
  readonly body: unknown;
  /** All that came, headers included, as text. */
  readonly text: string;
  readonly ok: boolean;
}

/** One person's browser at a service: cookies of its own, and every answer that it got. */
export interface Browser {
  readonly fetch: typeof globalThis.fetch;
  readonly answers: readonly {readonly operation: Operation; readonly answer: Answer}[];
  /** Calls an operation of the contract. A body that is a text is sent as it is. */
  post(operation: Operation, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

/**
 * @param baseUrl without a slash at its end
 * @param headers what goes with every request
 */
export function openBrowser(baseUrl: string, headers: Readonly<Record<string, string>> = {}): Browser {
  const {origin} = new URL(baseUrl);
  const {fetch} = cookieJar({origin, 'sec-fetch-site': 'same-origin', ...headers});
  const answers: {operation: Operation; answer: Answer}[] = [];
  return {
    fetch,
    answers,
    async post(operation, body, own = {}) {
      const response = await fetch(`${baseUrl}/${operation}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json, application/problem+json',
          ...own,
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      const answer = await read(response);
      answers.push({operation, answer});
      return answer;
    },
  };
}

async function read(response: Response): Promise<Answer> {
  const {status, headers, ok} = response;
  const text = await response.text();
  const type = headers.get('content-type') ?? '';
  return {status, headers, type, ok, body: parsed(text), text: `${[...headers].join('\n')}\n\n${text}`};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text || undefined;
  }
}
