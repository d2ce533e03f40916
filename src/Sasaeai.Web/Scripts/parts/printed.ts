// What is printed leaves the house: the page says which records it showed, and the log notes them. The browser tells of its own menu and keys
// as of our button, but not whether any paper came out.

const form = document.querySelector<HTMLFormElement>("form[data-printed]");
if (form) addEventListener("beforeprint", () => navigator.sendBeacon(form.action, new FormData(form)));
