// @ts-check
/** Pages that a command writes a part of. No files are read here. */

const END = '<!-- As far as here -->';

/**
 * Puts text into a page, in place of what the command wrote there before.
 * @param {string} page
 * @param {string} command as in `npm run build`
 * @param {string} text
 * @throws {Error} when the page has no place for it
 */
export function withGenerated(page, command, text) {
  const {before, begin, after} = split(page, command);
  return `${before}${begin}\n\n${text}\n\n${END}${after}`;
}

/**
 * What a command wrote into a page.
 * @param {string} page
 * @param {string} command
 * @throws {Error} when the page has no place for it
 */
export function generatedIn(page, command) {
  return split(page, command).inside.trim();
}

/** @param {string} page @param {string} command */
function split(page, command) {
  const begin = `<!-- Written by \`${command}\` -->`;
  const [before = '', rest = ''] = page.split(begin);
  const end = rest.indexOf(END);
  if (end < 0) throw new Error(`The page has no place for what a command writes: ${begin}`);
  return {before, begin, inside: rest.slice(0, end), after: rest.slice(end + END.length)};
}
