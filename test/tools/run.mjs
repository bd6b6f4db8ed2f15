// @ts-check
/** The test command: `npm test`, and `npm run check` with `--quick`. Its last line is the sum. */
import {checkNode} from './install.mjs';
import {endWithChildren} from './process.mjs';
import {stepsOf} from './steps.mjs';
import {failureLines, sum, summaryLine} from './tally.mjs';

/** @typedef {import('./steps.mjs').Step} Step */
/** @typedef {import('./tally.mjs').Tally} Tally */

checkNode();
endWithChildren();
const total = await runSteps(stepsOf({quick: process.argv.includes('--quick')}));
console.log(summaryLine(total));
process.exitCode = total.failed === 0 ? 0 : 1;

/** @param {Step[][]} groups */
async function runSteps(groups) {
  const results = [];
  for (const group of groups) {
    console.log(`\n── ${group.map(({name}) => name).join(', ')}`);
    const ended = await Promise.all(group.map(runTimed));
    results.push(...ended);
    if (ended.some(({step, tally}) => step.needed === true && tally.failed > 0)) break;
  }
  console.log(`\n── Summary\n${results.map(({line}) => line).join('\n')}`);
  const total = sum(results.map(({tally}) => tally));
  console.log(failureLines(total));
  return total;
}

/** @param {Step} step */
async function runTimed(step) {
  const start = Date.now();
  const tally = await runStep(step);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const line = `${step.name}: ${isEmpty(tally) ? 'done' : summaryLine(tally)} (${seconds} s)`;
  console.log(line);
  return {step, tally, line};
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
