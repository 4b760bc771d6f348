import { qrOf } from './qr.ts';
import styles from './share.module.css';

/** The link as a QR code, black on white in either theme, because readers want it so. */
export function QrCode({ link }: { readonly link: string }) {
  const qr = qrOf(link);
  if (!qr) return <p className={styles.hint}>The link is too long for a QR code.</p>;
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label="QR code of the link"
    >
      <path d={`M0 0h${qr.size}v${qr.size}H0z`} fill="#ffffff" />
      <path d={qr.path} fill="#000000" />
    </svg>
  );
}
