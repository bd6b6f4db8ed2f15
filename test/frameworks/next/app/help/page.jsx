import Link from 'next/link';

export default function Page() {
  return (
    <main>
      <h1>Help</h1>
      <Link href="/">Sign in</Link>
    </main>
  );
}
