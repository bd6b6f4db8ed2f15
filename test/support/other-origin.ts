/** The server of this page under its other name: another origin to a browser. */
export const OTHER = location.origin.includes('localhost')
  ? location.origin.replace('localhost', '127.0.0.1')
  : location.origin.replace('127.0.0.1', 'localhost');
