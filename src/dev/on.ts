/** The development build: warnings are given. Chosen by the `development` export condition. */
export const DEV: boolean = true;
