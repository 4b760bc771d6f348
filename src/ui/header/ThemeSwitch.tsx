import { setTheme, type Theme, themes, useTheme } from '../../state/theme.ts';
import { IconButton } from '../kit/Button.tsx';
import { type Icon, MoonIcon, SunIcon, SystemThemeIcon } from '../kit/icons.tsx';
import { announce } from '../kit/LiveRegion.tsx';

const icons: Readonly<Record<Theme, Icon>> = { system: SystemThemeIcon, light: SunIcon, dark: MoonIcon };
const names: Readonly<Record<Theme, string>> = { system: 'as the system', light: 'light', dark: 'dark' };

/** Goes through the themes, one at a click. */
export function ThemeSwitch() {
  const theme = useTheme((state) => state.theme);
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  return (
    <IconButton
      label={`Theme: ${names[theme]}. Change to ${names[next]}`}
      icon={icons[theme]}
      onClick={() => {
        setTheme(next);
        announce(`Theme: ${names[next]}`);
      }}
    />
  );
}
