import {PinInputInput, PinInputRoot} from 'reka-ui';
import {h} from 'vue';
import {vueFields} from './vue.mjs';

const Field = {
  render: () =>
    h(PinInputRoot, {otp: true}, () =>
      Array.from({length: 6}, (_, index) => h(PinInputInput, {key: index, index})),
    ),
};

globalThis.contender = vueFields(Field);
