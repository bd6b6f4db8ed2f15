/** Stands for a service. */
export async function check(code: string): Promise<boolean> {
  return Promise.resolve(code === '482913');
}
