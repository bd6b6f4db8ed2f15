/** Whether a URL is of one of the origins: scheme, host and port, to the letter. Never one that carries a user's name. */
export type OriginTest = (url: string) => boolean;

/**
 * @param origins such as `https://api.example.com`; left out, the page's own, and none where there is no page
 * @throws RangeError for what is no origin: a path, a pattern, a host alone
 */
export function originTest(origins?: readonly string[]): OriginTest {
  const own = (globalThis as {location?: {origin: string}}).location?.origin;
  const allowed = new Set(origins ? origins.map(checked) : own ? [own] : []);
  return (url) => {
    const {origin, username, password} = new URL(url);
    // The origin of a blob: is that of the page, and nobody's service.
    return allowed.has(origin) && url.startsWith('http') && !username && !password;
  };
}

function checked(origin: string): string {
  if (!URL.canParse(origin) || new URL(origin).origin !== origin)
    throw new RangeError(`createStepUp: "${origin}" is no origin such as https://api.example.com`);
  return origin;
}
