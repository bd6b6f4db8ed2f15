/** The moment at which stories with a clock take place. */
export const NOW = Date.UTC(2026, 0, 5, 9);

/** Stops both clocks, so that a picture of a countdown is the same each time. Gives what starts them again. */
export function stopClock(): () => void {
  const starts = [stop(Date, NOW), stop(performance, 0)];
  return () => starts.forEach((start) => start());
}

function stop(clock: {now: () => number}, time: number): () => void {
  const {now} = clock;
  clock.now = () => time;
  return () => (clock.now = now);
}
