import type { Advice, Setting } from '../../core/advice/advice.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { settingNames } from './names.ts';
import { ReasonList } from './ReasonList.tsx';
import styles from './SettingReasons.module.css';

const order: readonly Setting[] = ['dataplane', 'vnetOwner', 'networkPolicy'];

interface Props {
  readonly settings: Advice['settings'];
  readonly onAsk: (question: string) => void;
}

/** Why the data plane, the VNet and the policy engine are as recommended. */
export function SettingReasons({ settings, onAsk }: Props) {
  const told = order.filter((setting) => settings[setting].length > 0);
  if (told.length === 0) return null;
  return (
    <Disclosure summary="Why this data plane, VNet and policy engine">
      <div className={styles.settings}>
        {told.map((setting) => (
          <div key={setting}>
            <h4>{settingNames[setting]}</h4>
            <ReasonList reasons={settings[setting]} chosen onAsk={onAsk} />
          </div>
        ))}
      </div>
    </Disclosure>
  );
}
