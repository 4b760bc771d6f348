/*
 * Plans of the AKS Network Planner in a page of yours:
 *
 *   <script src="https://planner.example/embed.js"></script>
 *   <aks-network-plan src="https://planner.example/#v=1&vnet=10.20.0.0/16" panel="map" theme="light"></aks-network-plan>
 *
 * Also fits iframes that were written by hand to their content. The README describes the messages.
 */
{
  const attributes = ['src', 'panel', 'theme', 'edit', 'sandbox', 'title'];
  const isPlanner = (frame) => /[?&]embed=/.test(frame.src);

  /** A frame without an origin can only be addressed as whoever is there; it gets nothing secret from here. */
  const originOf = (frame) =>
    frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin')
      ? 'null'
      : new URL(frame.src).origin;
  const send = (frame, message) => {
    const origin = originOf(frame);
    frame.contentWindow.postMessage({ aksNetworkPlan: 1, ...message }, origin === 'null' ? '*' : origin);
  };

  class NetworkPlan extends HTMLElement {
    static observedAttributes = attributes;
    #frame = document.createElement('iframe');

    connectedCallback() {
      if (!this.style.display) this.style.display = 'block';
      this.#frame.style.cssText = 'display:block;width:100%;height:320px;border:0';
      this.attributeChangedCallback();
      this.append(this.#frame);
    }

    disconnectedCallback() {
      this.#frame.remove();
    }

    attributeChangedCallback() {
      if (!this.isConnected || !this.hasAttribute('src')) return;
      const get = (name, other) => this.getAttribute(name) ?? other;
      const url = new URL(get('src'), document.baseURI);
      if (!/^https?:$/.test(url.protocol)) return;
      url.searchParams.set('embed', get('panel', 'summary'));
      const theme = get('theme', 'system');
      url.searchParams.set('theme', theme);
      // On a page that is dark for the browser too, it would paint below a frame that is see-through.
      this.#frame.style.colorScheme = theme.startsWith('transparent') ? 'light' : '';
      if (this.hasAttribute('edit')) url.searchParams.set('edit', '1');
      if (origin !== 'null') url.searchParams.set('host', origin);
      this.#frame.title = get('title', 'Network plan');
      if (this.hasAttribute('sandbox')) this.#frame.setAttribute('sandbox', get('sandbox'));
      if (this.#frame.src !== url.href) this.#frame.src = url.href;
    }

    /** Shows another plan: a link, its fragment, or a plan document. */
    open(plan) {
      send(this.#frame, { type: 'open', [typeof plan === 'string' ? 'link' : 'plan']: plan });
    }
  }

  addEventListener('message', ({ source, origin, data }) => {
    if (data?.aksNetworkPlan !== 1) return;
    const frame = [...document.querySelectorAll('iframe')].find((each) => each.contentWindow === source);
    if (!frame || !isPlanner(frame) || origin !== originOf(frame)) return;
    const { type, height, link, plan } = data;
    if (type === 'ready') send(frame, { type: 'hello' });
    if (type === 'height' && height > 0) frame.style.height = `${Math.min(height, 20000)}px`;
    if (type === 'change') {
      const detail = { link, plan };
      (frame.closest('aks-network-plan') ?? frame).dispatchEvent(
        new CustomEvent('planchange', { detail, bubbles: true }),
      );
    }
  });

  if (!customElements.get('aks-network-plan')) customElements.define('aks-network-plan', NetworkPlan);
}
