import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import {App} from './app.js';
import {Bare} from './bare.js';

// Two pages: the component of otp-stepup/react, and the element as it is.
const Page = location.hash === '#bare' ? Bare : App;

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
