/** The fields that are measured side by side, each in its file under `contenders`. */
export interface Contender {
  readonly file: string;
  readonly title: string;
  /** The package whose version is told. */
  readonly package?: string;
}

export const NATIVE: Contender = {file: 'native', title: 'native `<input>`'};
export const TRIVIAL: Contender = {file: 'trivial-lit', title: 'trivial Lit element', package: 'lit'};
export const OURS: Contender = {file: 'otp-input', title: '**`<otp-input>`**'};
export const AUTHORED: Contender = {
  file: 'otp-input-authored',
  title: '**`<otp-input>` round an `<input>` of the page**',
};
export const COUNTING: Contender = {file: 'otp-input-counting', title: '**`<otp-input>` with a countdown**'};

export const OTHERS: readonly Contender[] = [
  {file: 'wa-otp-input', title: '`wa-otp-input`', package: '@awesome.me/webawesome'},
  {file: 'ion-input-otp', title: '`ion-input-otp`', package: '@ionic/core'},
  {file: 'input-otp', title: 'input-otp', package: 'input-otp'},
  {file: 'react-otp-input', title: 'react-otp-input', package: 'react-otp-input'},
  {file: 'radix', title: 'Radix One-Time Password Field', package: 'radix-ui'},
  {file: 'ark', title: 'Ark PinInput, on Zag', package: '@ark-ui/react'},
  {file: 'mantine', title: 'Mantine PinInput', package: '@mantine/core'},
  {file: 'vuetify', title: 'Vuetify `v-otp-input`', package: 'vuetify'},
  {file: 'reka', title: 'Reka PinInput', package: 'reka-ui'},
];

/** Those of the same name again tell what the machine's noise is. */
export const AGAIN: readonly Contender[] = [
  {...NATIVE, title: 'native `<input>`, again'},
  {...OURS, title: '**`<otp-input>`**, again'},
];

export const ALL: readonly Contender[] = [NATIVE, TRIVIAL, OURS, AUTHORED, ...OTHERS, ...AGAIN];
