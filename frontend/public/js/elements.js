// Small elements that must answer a finger at once, without the server.

/** An element whose properties the server may set before or after this module has loaded. */
class Plain extends HTMLElement {
  connectedCallback() {
    for (const name of this.constructor.properties) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.draw();
    this.start?.();
  }
  disconnectedCallback() {
    this.stop?.();
  }
  static define(tag) {
    for (const name of this.properties) {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        get() { return this.values?.[name]; },
        set(value) {
          (this.values ??= {})[name] = value;
          if (this.isConnected) this.changed(name, value);
        },
      });
    }
    if (!customElements.get(tag)) customElements.define(tag, this);
  }
  draw() {}
  changed() { this.draw(); }
}

const make = (tag, name, text) => {
  const element = document.createElement(tag);
  if (name) element.className = name;
  if (text !== undefined) element.textContent = text;
  return element;
};

class DigitPad extends Plain {
  static properties = ['length', 'masked', 'deleteWord', 'confirmWord', 'label', 'progressWord', 'clearCount',
    'errorMessage', 'confirmWhenFull', 'disabled', 'answered'];

  #typed = '';
  #pressed = new WeakMap();

  draw() {
    if (this.screen) return this.show();
    this.screen = make('div', 'yt-pad-screen');
    this.screen.setAttribute('role', 'img');
    this.progress = make('div', 'yt-hidden');
    this.progress.setAttribute('role', 'status');
    this.error = make('p', 'yt-pad-error');
    this.error.setAttribute('role', 'alert');
    const keys = make('div', 'yt-pad-keys');
    keys.setAttribute('role', 'group');
    keys.setAttribute('aria-label', this.label ?? '');
    for (const digit of '123456789') keys.append(this.key(digit, digit, () => this.type(digit)));
    keys.append(this.key(this.deleteWord, 'yt-pad-word', () => this.erase()));
    keys.append(this.key('0', '0', () => this.type('0')));
    this.confirmKey = this.key(this.confirmWord, 'yt-pad-word yt-pad-confirm', () => this.confirm());
    keys.append(this.confirmKey);
    this.append(this.screen, this.progress, this.error, keys);
    this.show();
  }

  key(word, name, act) {
    const button = make('button', 'yt-pad-key ' + name, word);
    button.type = 'button';
    button.addEventListener('pointerdown', (event) => {
      if (event.button > 0) return;
      this.#pressed.set(button, event.timeStamp);
      act();
    });
    button.addEventListener('click', (event) => {
      if (event.timeStamp - (this.#pressed.get(button) ?? -5000) > 1500) act();
      this.#pressed.delete(button);
    });
    return button;
  }

  start() {
    this.onKey = (event) => {
      const field = event.target;
      if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]')) return;
      if (field instanceof Element && !this.contains(field) && field.closest('input, textarea, [contenteditable]')) return;
      if (/^[0-9]$/.test(event.key)) this.type(event.key);
      else if (event.key === 'Backspace') this.erase();
      else if (event.key === 'Enter' && !(field instanceof Element && field.closest('button, vaadin-button, a'))) this.confirm();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', this.onKey);
  }

  stop() {
    window.removeEventListener('keydown', this.onKey);
  }

  changed(name, value) {
    if (name === 'clearCount') this.#typed = '';
    if (name === 'answered') this.wait(false);
    this.show();
  }

  /** Between the confirmation and the server's answer the pad takes nothing: what the answer would clear is not typed in vain. */
  wait(waiting) {
    clearTimeout(this.patience);
    this.waiting = waiting;
    if (waiting) this.patience = setTimeout(() => this.wait(false), 10000);
    this.toggleAttribute('data-waiting', waiting);
    for (const key of this.querySelectorAll('.yt-pad-key')) key.setAttribute('aria-disabled', waiting);
    this.show();
  }

  type(digit) {
    if (this.waiting || this.disabled || this.#typed.length >= this.length) return;
    this.#typed += digit;
    this.values.errorMessage = '';
    this.show();
    if (this.confirmWhenFull) this.confirm();
  }

  erase() {
    if (this.waiting) return;
    this.#typed = this.#typed.slice(0, -1);
    this.show();
  }

  confirm() {
    if (this.waiting || this.disabled || this.#typed.length !== this.length) return;
    this.wait(true);
    this.dispatchEvent(new CustomEvent('confirm-digits', { detail: this.#typed }));
  }

  show() {
    if (!this.screen) return;
    const cells = [];
    for (let i = 0; i < this.length; i++) {
      const typed = this.#typed[i];
      cells.push(make('span', typed ? 'on' : '', typed ? (this.masked ? '●' : typed) : ''));
    }
    this.screen.replaceChildren(...cells);
    const words = (this.progressWord ?? '').replace('{0}', this.#typed.length);
    this.screen.setAttribute('aria-label', words);
    if (this.progress.textContent !== words) this.progress.textContent = words;
    const error = this.errorMessage ?? '';
    if (this.error.textContent !== error) this.error.textContent = error;
    this.toggleAttribute('data-error', error !== '');
    this.confirmKey.setAttribute('aria-disabled', Boolean(this.waiting) || this.#typed.length !== this.length);
  }
}
DigitPad.define('yt-digit-pad');

class Countdown extends Plain {
  static properties = ['seconds', 'text'];

  start() {
    this.end = performance.now() + this.seconds * 1000;
    this.timer = setInterval(() => this.draw(), 250);
    this.draw();
  }

  stop() {
    clearInterval(this.timer);
  }

  changed(name) {
    if (name === 'seconds') {
      this.stop();
      this.start();
    }
    this.draw();
  }

  draw() {
    if (this.end === undefined) return;
    const left = Math.max(0, Math.ceil((this.end - performance.now()) / 1000));
    this.textContent = (this.text ?? '{0}').replace('{0}', left);
    if (left === 0) {
      this.stop();
      this.end = undefined;
      this.dispatchEvent(new CustomEvent('countdown-end'));
    }
  }
}
Countdown.define('yt-countdown');

class Clock extends Plain {
  static properties = ['secondOfDay'];

  start() {
    this.timer = setInterval(() => this.draw(), 1000);
    this.changed('secondOfDay');
  }

  stop() {
    clearInterval(this.timer);
  }

  changed() {
    this.zero = performance.now() - (this.secondOfDay ?? 0) * 1000;
    this.draw();
  }

  draw() {
    if (this.zero === undefined) return;
    const minutes = Math.floor((performance.now() - this.zero) / 60000) % 1440;
    const two = (number) => String(number).padStart(2, '0');
    const text = two(Math.floor(minutes / 60)) + ':' + two(minutes % 60);
    if (this.textContent !== text) this.textContent = text;
  }
}
Clock.define('yt-clock');

/** Chips whose words go where the caret stands, in whichever field beside them was written in last. */
class Inserts extends Plain {
  static properties = [];

  start() {
    this.beside = this.parentElement;
    this.remember = (event) => {
      if (event.target instanceof Element && event.target.matches('input, textarea')) this.field = event.target;
    };
    this.beside.addEventListener('focusin', this.remember);
    if (this.listens) return;
    this.listens = true;
    this.addEventListener('mousedown', (event) => event.preventDefault());
    this.addEventListener('click', (event) => {
      const chip = event.target instanceof Element ? event.target.closest('[data-insert]') : undefined;
      if (chip) this.insert(chip.dataset.insert);
    });
  }

  stop() {
    this.beside?.removeEventListener('focusin', this.remember);
  }

  insert(words) {
    const field = this.field?.isConnected ? this.field : this.beside.querySelector('textarea');
    if (!field || field.readOnly || field.disabled) return;
    field.focus();
    field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
}
Inserts.define('yt-inserts');

// A button that waits for the server shows it after 400 ms, also where the tap had to queue behind a heartbeat.
let pressed;
let waiting;
let settling;
const busy = () => window.Vaadin?.connectionState?.state === 'loading';
const unmark = () => document.querySelectorAll('[data-busy]').forEach((button) => button.removeAttribute('data-busy'));
window.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('vaadin-button, button') : undefined;
  clearTimeout(waiting);
  pressed = button ?? undefined;
  waiting = setTimeout(() => {
    if (!pressed || !busy()) return;
    unmark();
    pressed.setAttribute('data-busy', '');
  }, 400);
}, true);
const watch = () => {
  const state = window.Vaadin?.connectionState;
  if (!state) return setTimeout(watch, 200);
  state.addStateChangeListener((before, now) => {
    clearTimeout(settling);
    if (now === 'loading') return;
    // What queued behind the answer that just came leaves at once: only a pause means that nothing waits.
    settling = setTimeout(() => {
      unmark();
      pressed = undefined;
    }, 60);
  });
};
watch();
