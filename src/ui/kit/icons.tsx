import type { ReactElement } from 'react';

export type Icon = () => ReactElement;

/** A 16 px stroke icon. It is decoration: whatever carries it has a name of its own. */
const icon =
  (path: string): Icon =>
  () => (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
    </svg>
  );

export const AddIcon = icon('M8 3v10M3 8h10');
export const RemoveIcon = icon('M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5M6.8 7v3.5M9.2 7v3.5');
export const DuplicateIcon = icon('M5.5 5.5h7.5v7.5H5.5zM10.5 5.5V3H3v7.5h2.5M9.25 7.5v3.5M7.5 9.25h3.5');
export const CopyIcon = icon('M5.5 5.5h7.5v7.5H5.5zM10.5 5.5V3H3v7.5h2.5');
export const UndoIcon = icon('M5.5 3 2.5 6l3 3M3 6h6a4 4 0 0 1 0 7.5H6');
export const RedoIcon = icon('M10.5 3l3 3-3 3M13 6H7a4 4 0 0 0 0 7.5h3');
export const CheckIcon = icon('M3 8.5l3.5 3.5L13 5');
export const OkIcon = icon('M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM5.5 8.2l1.8 1.8 3.3-3.6');
export const ErrorIcon = icon('M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM6 6l4 4M10 6l-4 4');
export const BreaksIcon = icon('M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5zM8 5v3.5M8 10.9v.1');
export const WarningIcon = icon('M8 2.5 14.2 13.2H1.8zM8 6.5v3M8 11.4v.1');
export const InfoIcon = icon('M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.5V11M8 5.1v.1');
export const ChevronDownIcon = icon('M4 6l4 4 4-4');
export const ChevronRightIcon = icon('M6 4l4 4-4 4');
export const SunIcon = icon(
  'M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9',
);
export const MoonIcon = icon('M13.2 9.7A5.6 5.6 0 0 1 6.3 2.8a5.6 5.6 0 1 0 6.9 6.9z');
export const SystemThemeIcon = icon('M2 3h12v8H2zM6 14h4M8 11v3');
export const LinkIcon = icon(
  'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2A2.6 2.6 0 0 0 9 3.3l-.8.8M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l.8-.8',
);
export const ExternalIcon = icon('M9.5 3H13v3.5M13 3 7.5 8.5M11.5 9.5V13H3V4.5h3.5');
export const CloseIcon = icon('M4 4l8 8M12 4l-8 8');
