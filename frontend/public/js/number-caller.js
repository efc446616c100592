// Calls pick-up numbers from recorded clips, twice each; shows whether it can be heard.

const CLIPS = [...'0123456789', 'please', 'number', 'pick-up'];
const TIMES = 2;
const PAUSE = 0.6;

class NumberCaller extends HTMLElement {
  #values = {};
  #serial = '';
  #audio;
  #clips;
  #free = 0;

  static {
    for (const name of ['calls', 'quiet', 'unlockWord', 'quietWord', 'soundWord']) {
      Object.defineProperty(this.prototype, name, {
        get() { return this.#values[name]; },
        set(value) {
          this.#values[name] = value;
          if (this.isConnected) name === 'calls' ? this.#call() : this.#draw();
        },
      });
    }
  }

  connectedCallback() {
    for (const name of ['calls', 'quiet', 'unlockWord', 'quietWord', 'soundWord']) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this.#values[name] = value;
      }
    }
    this.#audio = new AudioContext();
    this.#audio.onstatechange = () => this.#draw();
    this.#clips = Promise.all(CLIPS.map(async (name) => {
      const file = await fetch('audio/' + name + '.ogg');
      return [name, await this.#audio.decodeAudioData(await file.arrayBuffer())];
    })).then((clips) => new Map(clips), () => null);
    this.unlock = () => this.#audio.state === 'suspended' && this.#audio.resume();
    document.addEventListener('pointerdown', this.unlock);
    this.#draw();
    this.#call();
  }

  disconnectedCallback() {
    document.removeEventListener('pointerdown', this.unlock);
    this.#audio?.close();
  }

  #draw() {
    const locked = this.#audio?.state !== 'running';
    const word = this.quiet ? this.quietWord : locked ? this.unlockWord : this.soundWord;
    const tag = locked && !this.quiet ? 'button' : 'span';
    const child = document.createElement(tag);
    if (tag === 'button') child.type = 'button';
    child.textContent = word ?? '';
    this.replaceChildren(child);
  }

  async #call() {
    const [serial, numbers] = (this.calls ?? '').split(':');
    if (!numbers || serial === this.#serial) return;
    this.#serial = serial;
    const clips = await this.#clips;
    if (!clips || this.quiet || this.#audio.state !== 'running') return;
    let at = Math.max(this.#free, this.#audio.currentTime + 0.1);
    for (const number of numbers.split(' ')) {
      for (let time = 0; time < TIMES; time++) {
        for (const name of ['please', ...number, 'number', 'pick-up']) {
          const clip = clips.get(name);
          const source = new AudioBufferSourceNode(this.#audio, { buffer: clip });
          source.connect(this.#audio.destination);
          source.start(at);
          at += clip.duration * 0.92;
        }
        at += PAUSE;
      }
    }
    this.#free = at;
  }
}

if (!customElements.get('yt-number-caller')) customElements.define('yt-number-caller', NumberCaller);
