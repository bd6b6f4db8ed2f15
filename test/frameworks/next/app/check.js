/** Asks the server whether a code is right. */
export async function check(code, {signal}) {
  const body = new URLSearchParams({'otp-code': code});
  const answer = await fetch('/received', {method: 'POST', body, signal});
  return answer.ok;
}
