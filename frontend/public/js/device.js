// A tablet's sign of life, and sounds that always have a visible twin.

const upgrade = (element, names) => {
  for (const name of names) {
    if (Object.hasOwn(element, name)) {
      const value = element[name];
      delete element[name];
      element[name] = value;
    }
  }
};

let lastInput = performance.now();
for (const name of ['pointerdown', 'keydown', 'touchstart']) {
  window.addEventListener(name, () => { lastInput = performance.now(); }, true);
}

class Pulse extends HTMLElement {
  #asked = 0;

  connectedCallback() {
    upgrade(this, ['every', 'asked']);
    this.hidden = true;
    this.timer = setInterval(() => this.beat(), this.every ?? 45000);
    setTimeout(() => this.beat(), 500);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  get asked() {
    return this.#asked;
  }

  // The server wants a beat at once: only a request of the browser can take somebody in hand.
  set asked(count) {
    if (count > this.#asked) setTimeout(() => this.beat());
    this.#asked = count;
  }

  beat() {
    if (!this.isConnected) return;
    this.dispatchEvent(new CustomEvent('pulse', {
      detail: {
        page: location.pathname,
        idle: Math.round((performance.now() - lastInput) / 1000),
        visible: document.visibilityState === 'visible',
      },
    }));
  }
}

// Tones one after the other: pitches in hertz, each this many seconds.
const play = (context, pitches, seconds, loudness) => pitches.forEach((pitch, i) => {
  const tone = context.createOscillator();
  const volume = context.createGain();
  const from = context.currentTime + i * seconds;
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0.0001, from);
  volume.gain.exponentialRampToValueAtTime(loudness, from + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.0001, from + seconds - 0.02);
  tone.connect(volume).connect(context.destination);
  tone.start(from);
  tone.stop(from + seconds);
});

class Chime extends HTMLElement {
  #played = 0;

  connectedCallback() {
    upgrade(this, ['ring']);
    this.hidden = true;
  }

  get ring() {
    return this.#played;
  }

  set ring(count) {
    if (count > this.#played) this.sound();
    this.#played = count;
  }

  sound() {
    try {
      const context = new AudioContext();
      play(context, [660, 880], 0.28, 0.35);
      setTimeout(() => context.close(), 1500);
    } catch {
      // Silence is allowed: what rings is also on the screen.
    }
  }
}

// Sounds every four seconds while it rings; shows its words while the browser still waits for a first touch.
class Siren extends HTMLElement {
  #context;
  #timer;
  #ringing = false;
  #touched = () => this.#context?.resume().then(() => this.blocked());

  connectedCallback() {
    upgrade(this, ['ringing']);
    try {
      this.#context = new AudioContext();
    } catch {
      this.setAttribute('blocked', '');
    }
    for (const name of ['pointerdown', 'keydown']) window.addEventListener(name, this.#touched, true);
    setTimeout(() => this.blocked(), 300);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
    this.#timer = undefined;
    for (const name of ['pointerdown', 'keydown']) window.removeEventListener(name, this.#touched, true);
    this.#context?.close();
    this.#context = undefined;
  }

  blocked() {
    this.toggleAttribute('blocked', this.#context?.state !== 'running');
  }

  get ringing() {
    return this.#ringing;
  }

  set ringing(on) {
    this.#ringing = on;
    this.toggleAttribute('sounds', on);
    clearInterval(this.#timer);
    this.#timer = on ? setInterval(() => this.sound(), 4000) : undefined;
    if (on) this.sound();
  }

  sound() {
    this.blocked();
    if (this.#context?.state === 'running') play(this.#context, [880, 660, 880, 660], 0.3, 0.5);
  }
}

for (const [tag, type] of [['yt-pulse', Pulse], ['yt-chime', Chime], ['yt-siren', Siren]]) {
  if (!customElements.get(tag)) customElements.define(tag, type);
}
