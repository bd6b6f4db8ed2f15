export const metadata = {title: 'Sign in', icons: {icon: 'data:,'}};

export default function Layout({children}) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
