/** What the form posts to. */
export default defineEventHandler(async (event) => {
  const form = new URLSearchParams(await readRawBody(event));
  const isRight = form.getAll('otp-code').join() === '482913';
  return isRight ? 'Signed in' : 'Wrong code';
});
