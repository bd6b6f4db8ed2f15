const COLOURS = {light: ['#ffffff', '#14171f'], dark: ['#11141b', '#f3f5fa']} as const;

/** Gives the page a colour scheme, with a background and text to match, for each test of a group. */
export function usePage(scheme: keyof typeof COLOURS): void {
  const {style} = document.documentElement;
  const before = style.cssText;
  beforeEach(() => {
    const [background, text] = COLOURS[scheme];
    Object.assign(style, {colorScheme: scheme, background, color: text});
    // Else colours would still be on their way.
    style.setProperty('--otp-motion', '0s');
  });
  afterEach(() => {
    style.cssText = before;
  });
}
