/** The few signs of the page, drawn on 16 by 16. */
const paths = {
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  fit: 'M3 5.5V3h2.5M10.5 3H13v2.5M13 10.5V13h-2.5M5.5 13H3v-2.5',
  today: 'M3 4.5h10v8.5H3zM3 7.5h10M5.5 2.5v2M10.5 2.5v2',
  critical: 'M2.5 12.5h3v-4h4v-4h4M11 2l2.5 2.5L11 7',
  float: 'M2.5 6.5h6v3h-6zM8.5 8h5',
  level: 'M2.5 2.5h6v3h-6zM7.5 6.5h6v3h-6zM2.5 10.5h6v3h-6z',
  links: 'M4 3.5v6.5h8M9.5 7.5L12 10l-2.5 2.5',
  search: 'M11.5 7a4.5 4.5 0 1 1-9 0a4.5 4.5 0 0 1 9 0zM10.3 10.3L13.5 13.5',
  twisty: 'M6 4l4 4l-4 4',
} as const;

export type Icon = keyof typeof paths;

export const IconView = ({ name }: { readonly name: Icon }) => (
  <svg viewBox="0 0 16 16" width="16" height="16" class={`icon ${name}`} aria-hidden="true">
    <path
      d={paths[name]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.4"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);
