// A page that was left open shows people to whoever sits down next. Once its stay is over — left in another window, run out, or the page is brought back
// by the browser's own memory — it goes blank at once, and the server says what is to be seen instead.

const stay = document.querySelector<HTMLMetaElement>('meta[name="stay"]');
const windows = new BroadcastChannel("sasaeai-stay");

function leave(to: string) {
  document.documentElement.hidden = true;
  location.replace(to);
}

if (stay) {
  // Looked at in another window, the stay goes on for this one too.
  const lasts = Number(stay.content) * 1000;
  let until = Date.now() + lasts;
  windows.postMessage(until);

  let next: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(next);
    if (Date.now() >= until) leave(location.href);
    else next = setTimeout(look, Math.min(until - Date.now(), 60_000));
  };
  look();
  // A machine that slept has no timers; its clock has gone on.
  document.addEventListener("visibilitychange", look);
  addEventListener("pageshow", (shown) => {
    if (shown.persisted) leave(location.href);
  });
  windows.addEventListener("message", ({ data }) => {
    if (data === "left") leave("/sign-in");
    else if (typeof data === "number") until = Math.max(until, data);
  });
} else if (location.pathname === "/sign-in") {
  windows.postMessage("left");
}
