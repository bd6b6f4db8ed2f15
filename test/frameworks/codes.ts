/** What the applications' services take. */
export const CODE = '482913';

/** What they refuse. */
export const WRONG_CODE = '111111';
