// Pan and zoom for the maps that the server has drawn: the same picture with the same links, only movable.
import * as L from "leaflet";
import "leaflet/dist/leaflet.css";

for (const figure of document.querySelectorAll<HTMLElement>("figure[data-map]")) makeMovable(figure);

function makeMovable(figure: HTMLElement): void {
  const frame = figure.querySelector<HTMLElement>(".map-frame");
  const picture = frame?.querySelector("svg");
  const [south, west, north, east] = (figure.dataset.bounds ?? "").split(",").map(Number);
  if (!frame || !picture || south === undefined || west === undefined || north === undefined || east === undefined) return;

  const bounds = L.latLngBounds([south, west], [north, east]);
  const { width, height } = picture.viewBox.baseVal;
  const pane = document.createElement("div");
  pane.className = "map-pane";
  pane.style.aspectRatio = `${width} / ${height}`;
  frame.append(pane);

  const map = L.map(pane, {
    zoomSnap: 0,
    zoomDelta: 0.75,
    zoomControl: false,
    attributionControl: !!figure.dataset.tiles,
    // One finger scrolls the page, two move the map; the wheel zooms only once the map has been pressed.
    dragging: !matchMedia("(pointer: coarse)").matches,
    scrollWheelZoom: false,
    maxBounds: bounds.pad(0.25),
    maxBoundsViscosity: 1,
  });
  L.control.zoom({ zoomInTitle: "近づく", zoomOutTitle: "遠ざかる" }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  if (figure.dataset.tiles) L.tileLayer(figure.dataset.tiles, { attribution: figure.dataset.credit ?? "" }).addTo(map);
  const overlay = L.svgOverlay(picture, bounds, { interactive: true });
  overlay.addTo(map);
  map.fitBounds(bounds, { animate: false });
  map.setMinZoom(map.getZoom());
  pane.setAttribute("aria-label", "地図。矢印キーで動かし、＋と－で近づいたり遠ざかったりします");
  pane.setAttribute("role", "region");

  map.on("focus", () => map.scrollWheelZoom.enable());
  map.on("blur", () => map.scrollWheelZoom.disable());
  // A link under the finger that moved the map was not meant.
  pane.addEventListener("click", event => {
    if ((map.dragging as L.Handler & { moved(): boolean }).moved()) event.preventDefault();
  }, true);
  pane.addEventListener("dragstart", event => event.preventDefault());

  // Letters and rings keep their size while the picture grows; with room, every name and number shows.
  const keepLetters = (): void => {
    const unit = width / picture.getBoundingClientRect().width;
    picture.style.setProperty("--unit", String(unit));
    picture.classList.toggle("zoomed-in", unit < 0.7);
  };
  map.on("zoomend resize", keepLetters);
  keepLetters();

  // Paper gets the picture as the server drew it.
  window.addEventListener("beforeprint", () => {
    overlay.remove();
    picture.removeAttribute("style");
    picture.classList.remove("leaflet-image-layer", "leaflet-zoom-animated", "leaflet-interactive", "zoomed-in");
    pane.hidden = true;
    frame.append(picture);
  });
  window.addEventListener("afterprint", () => {
    pane.hidden = false;
    overlay.addTo(map);
    keepLetters();
  });
}
