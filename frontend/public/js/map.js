// The map: the sketch that came with the page, laid out by Leaflet, and marks above it. The page stands without any of this.

const make = (tag, name, text) => {
  const element = document.createElement(tag);
  element.className = name;
  if (text !== undefined) element.textContent = text;
  return element;
};

/** Leaflet takes its words for markup. */
const plain = (words) => words.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** Leaflet is a plain script that leaves itself in window.L. */
const library = (root) => {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = root + 'leaflet.css';
  const styled = new Promise((done) => { style.onload = style.onerror = done; });
  document.head.prepend(style);
  return Promise.all([import(root + 'leaflet.js'), styled]).then(() => window.L);
};

/** From here on marks have room for thumbs. */
const NEAR = 15.5;

let loading;

class DirectoryMap extends HTMLElement {
  #map;
  #layer;
  #shown = new Map();
  #values = {};

  connectedCallback() {
    for (const name of ['settings', 'marks', 'here']) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    // First the page, then the map.
    requestAnimationFrame(() => setTimeout(() => this.#start(), 0));
  }

  disconnectedCallback() {
    this.#map?.remove();
    this.#map = undefined;
    this.#shown.clear();
  }

  get settings() { return this.#values.settings; }
  set settings(value) { this.#values.settings = value; }
  get marks() { return this.#values.marks; }
  set marks(value) { this.#values.marks = value; this.#draw(); }
  get here() { return this.#values.here; }
  set here(value) { this.#values.here = value; this.#stand(true); }

  async #start() {
    const settings = this.settings;
    if (!settings || this.#map || !this.isConnected) return;
    const L = await (loading ??= library(new URL(settings.library, document.baseURI).href));
    if (!this.isConnected || this.#map) return;
    const sketch = this.querySelector('svg.yt-sketch');
    const bounds = L.latLngBounds([settings.south, settings.west], [settings.north, settings.east]);
    const box = make('div', 'yt-map-box');
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', settings.keys);
    this.append(box);
    const map = L.map(box, {
      zoomControl: false,
      minZoom: 11,
      maxZoom: 18,
      zoomSnap: 0.25,
      zoomDelta: 1,
      maxBounds: [[39.3, 115.3], [41.2, 117.7]],
      fadeAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
    this.#map = map;
    map.attributionControl.setPrefix(false);
    L.control.zoom({ position: 'bottomright', zoomInTitle: settings.zoomIn, zoomOutTitle: settings.zoomOut }).addTo(map);
    // A little inside of the drawing: its streets go on beyond it.
    map.fitBounds(bounds.pad(-0.1), { animate: false, padding: [4, 4] });
    const far = () => this.toggleAttribute('data-far', map.getZoom() < NEAR);
    map.on('zoomend', far);
    far();
    if (sketch) {
      const drawing = sketch.cloneNode(true);
      drawing.setAttribute('preserveAspectRatio', 'none');
      L.svgOverlay(drawing, bounds, { interactive: false }).addTo(map);
    }
    if (settings.tiles) {
      L.tileLayer(settings.tiles, { attribution: plain(settings.tilesBy), maxZoom: 18 }).addTo(map);
    }
    this.#layer = L.layerGroup().addTo(map);
    // The list beside the map says the same: fifty stops for keys and fifty buttons for ears are nobody's help.
    map.getPane('markerPane').setAttribute('aria-hidden', 'true');
    this.toggleAttribute('data-ready', true);
    map.on('moveend', () => {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.#moved(), 250);
    });
    this.#draw();
    this.#stand(false);
    this.#moved();
  }

  #moved() {
    if (!this.#map) return;
    const view = this.#map.getBounds();
    this.dispatchEvent(new CustomEvent('yt-map-moved', { detail: {
      south: view.getSouth(), west: view.getWest(), north: view.getNorth(), east: view.getEast(),
    } }));
  }

  /** Marks that stay are left alone: neither a tap nor the focus gets lost. */
  #draw() {
    if (!this.#layer) return;
    const wanted = new Map((this.marks ?? []).map((mark) => [mark.key, mark]));
    for (const [key, { marker, text }] of this.#shown) {
      if (JSON.stringify(wanted.get(key)) === text) wanted.delete(key);
      else {
        marker.remove();
        this.#shown.delete(key);
      }
    }
    for (const [key, mark] of wanted) this.#shown.set(key, { marker: this.#mark(mark), text: JSON.stringify(mark) });
  }

  #mark(mark) {
    const L = window.L;
    const pin = make('span', `yt-plate yt-plate-${mark.kind} yt-sure-${mark.trust || 'staff'}${mark.open ? '' : ' yt-plate-shut'}`,
      mark.label);
    const icon = L.divIcon({ html: pin, className: 'yt-plate-hit', iconSize: [44, 44] });
    const marker = L.marker([mark.lat, mark.lng], { icon, riseOnHover: true, keyboard: false,
      zIndexOffset: mark.kind === 'station' ? 2000 : mark.open ? 1000 : 0 });
    marker.on('click', () => this.dispatchEvent(new CustomEvent('yt-map-chosen', { detail: { key: mark.key } })));
    marker.addTo(this.#layer);
    marker.getElement().title = mark.words;
    return marker;
  }

  #stand(look) {
    const here = this.here;
    if (!this.#map || !here) return;
    this.dot?.remove();
    this.dot = window.L.marker([here.lat, here.lng], {
      icon: window.L.divIcon({ html: make('span', 'yt-here'), className: 'yt-plate-hit', iconSize: [28, 28] }),
      interactive: false,
      keyboard: false,
      zIndexOffset: 3000,
    }).addTo(this.#map);
    this.dot.getElement().title = this.settings.here;
    if (look) this.#map.setView([here.lat, here.lng], Math.max(this.#map.getZoom(), 16), { animate: false });
  }
}

if (!customElements.get('yt-map')) customElements.define('yt-map', DirectoryMap);
