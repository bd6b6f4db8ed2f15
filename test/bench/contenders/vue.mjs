import {createApp, h} from 'vue';

/** For fields that are Vue components: many at once, in one application. */
export function vueFields(field, install = () => {}) {
  let app;
  return {
    mount(place, count) {
      app = createApp({render: () => Array.from({length: count}, (_, key) => h(field, {key}))});
      install(app);
      app.mount(place);
    },
    unmount() {
      app.unmount();
    },
  };
}
