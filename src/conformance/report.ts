import type {Finding} from './check-service.js';

const SIGNS = {passed: '✓', failed: '✗', skipped: '–'} as const;

/** One finding as a line, and why, where it did not pass. */
export function lineOf({id, title, result, why}: Finding): string {
  return `${SIGNS[result]} ${id}: ${title}${why === undefined ? '' : `\n    ${why}`}`;
}

/** What all came to. */
export function sumOf(findings: readonly Finding[]): string {
  const count = (result: Finding['result']): number =>
    findings.filter((finding) => finding.result === result).length;
  return `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`;
}
