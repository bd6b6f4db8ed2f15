/** A row of slots in order, true for a break between groups: `"3 3"` and 6 give three slots, a break, three slots. */
export function breaksOf(length: number, groups: string | undefined): boolean[] {
  const ends = new Set<number>();
  let end = 0;
  for (const group of groups?.match(/\d+/g) ?? []) ends.add((end += Number(group)));
  const row: boolean[] = [];
  for (let index = 0; index < length; index++) {
    if (index > 0 && ends.has(index)) row.push(true);
    row.push(false);
  }
  return row;
}
