/** An object of which components that read a field are drawn again when it changes. */
import { signal } from '@preact/signals';

export function reactive<Fields extends object>(initial: Fields): Fields {
  const fields = {} as Fields;
  for (const name of Object.keys(initial) as (keyof Fields)[]) {
    const field = signal(initial[name]);
    Object.defineProperty(fields, name, {
      enumerable: true,
      get: () => field.value,
      set: (value) => {
        field.value = value;
      },
    });
  }
  return fields;
}
