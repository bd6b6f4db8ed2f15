/** What the form posts to. */
export async function POST(request) {
  const form = await request.formData();
  const isRight = form.getAll('otp-code').join() === '482913';
  return new Response(isRight ? 'Signed in' : 'Wrong code', {status: isRight ? 200 : 422});
}
