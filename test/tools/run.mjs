// @ts-check
/** The test command: `npm test`, and `npm run check` with `--quick`. Its last line is the sum. */
import {checkNode} from './install.mjs';
import {endWithChildren} from './process.mjs';
import {stepsOf} from './steps.mjs';
import {sum, summaryLine} from './tally.mjs';

/** @typedef {import('./steps.mjs').Step} Step */
/** @typedef {import('./tally.mjs').Tally} Tally */

checkNode();
endWithChildren();
const total = await runSteps(stepsOf({quick: process.argv.includes('--quick')}));
console.log(`\n${summaryLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** @param {Step[]} steps */
async function runSteps(steps) {
  const tallies = [];
  const lines = [];
  for (const step of steps) {
    console.log(`\n── ${step.name}`);
    const start = Date.now();
    const tally = await runStep(step);
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    const result = isEmpty(tally) ? 'done' : summaryLine(tally);
    const line = `${step.name}: ${result} (${seconds} s)`;
    console.log(line);
    tallies.push(tally);
    lines.push(line);
    if (tally.failed > 0 && step.needed === true) break;
  }
  console.log(`\n── Summary\n${lines.join('\n')}`);
  return sum(tallies);
}

/** @param {Step} step @returns {Promise<Tally>} */
async function runStep(step) {
  try {
    return sum([await step.run()]);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return {passed: 0, failed: 1, skipped: 0};
  }
}

/** Setting up is no test. @param {Tally} tally */
function isEmpty({passed, failed, skipped}) {
  return passed + failed + skipped === 0;
}
