/** First in its page, so that no violation is missed. A classic script, so it exports nothing. */
const violations: string[] = [];
const complaints: string[] = [];
Object.assign(globalThis, {violations, complaints});
document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sourceFile}) =>
  violations.push(`${effectiveDirective} ${blockedURI} ${sourceFile}`),
);
addEventListener('error', ({message}) => complaints.push(message));
addEventListener('unhandledrejection', ({reason}) => complaints.push(String(reason)));
