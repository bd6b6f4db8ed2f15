import {initialize} from '@ionic/core/components';
import {defineCustomElement} from '@ionic/core/components/ion-input-otp.js';
import {elements} from './elements.mjs';

initialize();
defineCustomElement();

globalThis.contender = elements('ion-input-otp', (field) => {
  field.length = 6;
});
