import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {ROOT} from '../process.mjs';

const FOLDER = join(ROOT, 'docs/decisions');

/** The index of the decisions that there are, each by its own title. A number that was never used is no gap. */
export function decisionsPage(): string {
  const lines = readdirSync(FOLDER)
    .filter((file) => /^\d{4}-.*\.md$/.test(file))
    .sort()
    .map((file) => {
      const [, number = '', title = ''] =
        /^# (\d+)\. (.+)$/m.exec(readFileSync(join(FOLDER, file), 'utf8')) ?? [];
      if (Number(number) !== Number(file.slice(0, 4))) throw new Error(`${file} has another number inside`);
      return `- [${file.slice(0, 4)}](${file}): ${title}`;
    });
  return `# Decisions

One page each: what it was about, what was decided, and what follows from it. A new one takes the next number; one that no longer holds says so and names the one that took its place.

${lines.join('\n')}
`;
}
