// A script, not a module: it puts itself on the window.
import 'axe-core/axe.min.js';
import type {AxeResults, RunOptions} from 'axe-core';

interface Axe {
  run(context: Element, options: RunOptions): Promise<AxeResults>;
}

/** WCAG 2.2 A and AA, good practice, and what axe itself still calls an experiment. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental'];

/** What axe finds wrong in an element: the rule, and the markup of each place. */
export async function violationsIn(element: Element): Promise<[string, string[]][]> {
  const {axe} = globalThis as unknown as {axe: Axe};
  const {violations} = await axe.run(element, {
    runOnly: {type: 'tag', values: TAGS},
    // Off unless it is asked for by name.
    rules: {'target-size': {enabled: true}},
    resultTypes: ['violations'],
  });
  return violations
    .map(({id, nodes}): [string, string[]] => [id, nodes.map(({html}) => html).filter(isFault(id))])
    .filter(([, places]) => places.length > 0);
}

/**
 * A button that waits shows its time and keeps its name, so the two differ (WCAG 2.5.3) while it cannot be
 * pressed, by voice or otherwise. Ready, it is named by what it shows.
 */
function isFault(rule: string): (html: string) => boolean {
  return (html) => rule !== 'label-content-name-mismatch' || !html.includes('aria-disabled="true"');
}
