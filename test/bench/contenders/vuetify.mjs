import {createVuetify} from 'vuetify';
import {VOtpInput} from 'vuetify/components/VOtpInput';
import {h} from 'vue';
import {vueFields} from './vue.mjs';

const Field = {render: () => h(VOtpInput, {length: 6})};

globalThis.contender = vueFields(Field, (app) => app.use(createVuetify()));
