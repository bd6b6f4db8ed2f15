/** The cookies of one browser at one service: Node's `fetch` keeps none. */
export interface CookieJar {
  /** Sends what was set, and keeps what is set. */
  readonly fetch: typeof fetch;
  /** The values that are held now. */
  values(): string[];
}

/**
 * @param headers what the browser adds of its own accord, such as `Origin`, where a request has none of that name
 * @see https://www.rfc-editor.org/rfc/rfc6265.html#section-5.2
 */
export function cookieJar(headers: Readonly<Record<string, string>> = {}): CookieJar {
  const cookies = new Map<string, string>();

  function keep(header: string): void {
    const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
    const [name = '', ...value] = pair.split('=');
    const age = attributes.find((attribute) => /^max-age=/i.test(attribute));
    if (age && Number(age.slice('max-age='.length)) <= 0) cookies.delete(name);
    else cookies.set(name, value.join('='));
  }

  return {
    values: () => [...cookies.values()],
    async fetch(input, init) {
      const request = new Request(input, init);
      for (const [name, value] of Object.entries(headers)) {
        if (!request.headers.has(name)) request.headers.set(name, value);
      }
      const pairs = [...cookies].map(([name, value]) => `${name}=${value}`);
      if (pairs.length > 0) request.headers.set('cookie', pairs.join('; '));
      const response = await fetch(request);
      response.headers.getSetCookie().forEach(keep);
      return response;
    },
  };
}
