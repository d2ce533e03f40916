// Everything works without this file; it only shortens the way.
import "./parts/leaving";
import "./parts/passkey";
import "./parts/printed";

// Browsers that ignore autofocus on a block still bring the reader to what has to be mended.
document.querySelector<HTMLElement>(".errors")?.focus();

// A print button is of no use without script, so it is shown only here.
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
