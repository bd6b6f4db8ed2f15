/** What a page was given, as it may be shown: whoever looks over a shoulder need not know it. */
export function masked(identity: string): string {
  const at = identity.lastIndexOf('@');
  if (at < 0) return `•••${identity.slice(-2)}`;
  const [first = ''] = at > 1 ? identity : '';
  return `${first}•••${identity.slice(at)}`;
}
