/** A service's own word among those that are known: never what every object has, such as `constructor`. */
export function known(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
