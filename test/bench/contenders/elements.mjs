/** For fields that are elements: many at once, by their tag. */
export function elements(tag, prepare = () => {}) {
  return {
    mount(place, count) {
      const all = document.createDocumentFragment();
      for (let index = 0; index < count; index++) {
        const element = document.createElement(tag);
        prepare(element);
        all.append(element);
      }
      place.append(all);
    },
    unmount(place) {
      place.replaceChildren();
    },
  };
}
