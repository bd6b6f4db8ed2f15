/** What the form posts to. */
export default defineEventHandler(async (event) => {
  const form = new URLSearchParams(await readRawBody(event));
  const isRight = form.getAll('otp-code').join() === '482913';
  setResponseStatus(event, isRight ? 200 : 422);
  return isRight ? 'Signed in' : 'Wrong code';
});
