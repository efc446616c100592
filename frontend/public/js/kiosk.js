// What only a tablet needs: the scanner, the idle guard, and the calm page when the server is lost.

const upgrade = (element, names) => {
  for (const name of names) {
    if (Object.hasOwn(element, name)) {
      const value = element[name];
      delete element[name];
      element[name] = value;
    }
  }
};

const make = (tag, name, text) => {
  const element = document.createElement(tag);
  if (name) element.className = name;
  if (text !== undefined) element.textContent = text;
  return element;
};

const PREFIX = 'YT1.';
const BETWEEN_MS = 100;
const WHOLE_MS = 1500;
const SAME_MS = 2000;

class ScanListener extends HTMLElement {
  #typed = '';
  #first = 0;
  #last = 0;
  #previous = '';
  #previousAt = -SAME_MS;

  connectedCallback() {
    this.hidden = true;
    this.onKey = (event) => this.key(event);
    window.addEventListener('keydown', this.onKey, true);
  }

  disconnectedCallback() {
    window.removeEventListener('keydown', this.onKey, true);
  }

  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.key === 'Shift') return;
    const now = event.timeStamp;
    if (now - this.#last > BETWEEN_MS || now - this.#first > WHOLE_MS) this.#typed = '';
    if (event.key.length === 1) {
      const next = this.#typed + event.key;
      if (!(next.startsWith(PREFIX) || PREFIX.startsWith(next))) {
        this.#typed = '';
        return;
      }
      if (this.#typed === '') this.#first = now;
      this.#typed = next;
      this.#last = now;
      this.swallow(event);
    } else if (event.key === 'Enter' && this.#typed.length > PREFIX.length) {
      const payload = this.#typed;
      this.#typed = '';
      this.swallow(event);
      if (payload === this.#previous && now - this.#previousAt < SAME_MS) return;
      this.#previous = payload;
      this.#previousAt = now;
      this.dispatchEvent(new CustomEvent('scan', { detail: payload }));
    }
  }

  swallow(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}

class IdleGuard extends HTMLElement {
  connectedCallback() {
    upgrade(this, ['idle', 'countdown', 'question', 'hint', 'stayWord', 'factor']);
    this.style.display = 'contents';
    this.touched = () => {
      if (!this.dialog?.open) this.last = performance.now();
    };
    for (const name of ['pointerdown', 'keydown', 'touchstart']) window.addEventListener(name, this.touched, true);
    this.last = performance.now();
    this.ended = false;
    this.timer = setInterval(() => this.tick(), 250);
  }

  disconnectedCallback() {
    for (const name of ['pointerdown', 'keydown', 'touchstart']) window.removeEventListener(name, this.touched, true);
    clearInterval(this.timer);
    this.dialog?.remove();
    this.dialog = undefined;
    document.body.removeAttribute('data-covered');
  }

  tick() {
    const idle = (this.idle ?? 40000) * (this.factor ?? 1);
    const gone = performance.now() - this.last;
    if (gone < idle || this.ended) return;
    if (!this.dialog) this.ask();
    const left = Math.ceil((idle + (this.countdown ?? 20000) - gone) / 1000);
    this.words.textContent = (this.hint ?? '{0}').replace('{0}', Math.max(0, left));
    if (left <= 0) {
      this.ended = true;
      this.button.disabled = true;
      this.dispatchEvent(new CustomEvent('idle-timeout'));
    }
  }

  ask() {
    this.dialog = make('dialog', 'yt-idle');
    this.words = make('p', 'yt-idle-hint num');
    this.button = make('button', 'yt-idle-stay', this.stayWord ?? '');
    this.button.type = 'button';
    const question = make('h2', '', this.question ?? '');
    question.id = 'yt-idle-question';
    this.dialog.setAttribute('aria-labelledby', question.id);
    this.dialog.append(question, this.words, this.button);
    this.button.addEventListener('click', () => this.stay());
    this.dialog.addEventListener('pointerup', () => setTimeout(() => this.stay()));
    this.dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.stay();
    });
    this.dialog.addEventListener('keydown', (event) => {
      event.preventDefault();
      this.stay();
    });
    document.body.append(this.dialog);
    document.body.setAttribute('data-covered', '');
    this.dialog.showModal();
  }

  stay() {
    if (this.ended || !this.dialog) return;
    this.dialog.remove();
    this.dialog = undefined;
    document.body.removeAttribute('data-covered');
    this.last = performance.now();
  }
}

const PATIENCE_MS = 3000;
const PROBE_MS = 2000;
const PROBE = '/actuator/health/liveness';

class Connection extends HTMLElement {
  connectedCallback() {
    upgrade(this, ['onlineWord', 'offlineWord', 'offlineTitle', 'offlineHint']);
    this.dot = make('i');
    this.word = make('span');
    this.setAttribute('role', 'status');
    this.replaceChildren(this.dot, this.word);
    this.lost = () => this.suspect();
    window.addEventListener('offline', this.lost);
    this.listen = (before, now) => {
      if (now === 'reconnecting' || now === 'connection-lost') this.suspect();
    };
    this.wait = setInterval(() => {
      this.state = window.Vaadin?.connectionState;
      if (this.state) {
        clearInterval(this.wait);
        this.state.addStateChangeListener(this.listen);
      }
    }, 200);
    this.show(true);
    navigator.serviceWorker?.register('/kiosk-worker.js', { scope: '/kiosk' }).catch(() => undefined);
  }

  disconnectedCallback() {
    window.removeEventListener('offline', this.lost);
    clearInterval(this.wait);
    clearTimeout(this.timer);
    this.state?.removeStateChangeListener(this.listen);
    if (this.cover) this.cover.remove();
  }

  show(online) {
    this.toggleAttribute('data-offline', !online);
    const word = (online ? this.onlineWord : this.offlineWord) ?? '';
    if (this.word.textContent !== word) this.word.textContent = word;
  }

  // Asks the server itself: Vaadin's own state may only mean that one answer is slow.
  async suspect() {
    if (this.since !== undefined) return;
    this.since = performance.now();
    while (this.isConnected) {
      if (await this.reachable()) {
        if (this.cover) location.reload();
        this.since = undefined;
        return this.show(true);
      }
      this.show(false);
      if (!this.cover && performance.now() - this.since > PATIENCE_MS) this.hide();
      await new Promise((done) => (this.timer = setTimeout(done, this.cover ? PROBE_MS : 700)));
    }
  }

  async reachable() {
    try {
      const answer = await fetch(PROBE, { cache: 'no-store', signal: AbortSignal.timeout(2000) });
      return answer.ok;
    } catch {
      return false;
    }
  }

  // With the service worker the page itself goes, so that nothing half-sent is sent later on somebody else's behalf.
  hide() {
    this.cover = make('dialog', 'yt-offline');
    this.cover.append(make('span', 'yt-mark'), make('h2', '', this.offlineTitle), make('p', '', this.offlineHint));
    this.cover.addEventListener('cancel', (event) => event.preventDefault());
    document.body.append(this.cover);
    this.cover.showModal();
    if (navigator.serviceWorker?.controller) location.reload();
  }
}

for (const [tag, type] of [['yt-scan-listener', ScanListener], ['yt-idle-guard', IdleGuard], ['yt-connection', Connection]]) {
  if (!customElements.get(tag)) customElements.define(tag, type);
}
