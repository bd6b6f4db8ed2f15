/** The production build: warnings and their words are dropped by the bundler. */
export const DEV: boolean = false;
