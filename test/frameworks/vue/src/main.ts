import {createApp} from 'vue';
import App from './app.vue';
import Bare from './bare.vue';

// Two pages: the component of otp-stepup/vue, and the element as it is.
createApp(location.hash === '#bare' ? Bare : App).mount('#app');
