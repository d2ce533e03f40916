// A passkey needs script and a browser that knows it; without either, its buttons stay hidden and password and code remain.

const able = typeof PublicKeyCredential === "function" && "parseRequestOptionsFromJSON" in PublicKeyCredential;

async function ask(form: HTMLFormElement): Promise<string> {
  const answer = await fetch(form.dataset.passkey!, { method: "POST", body: new FormData(form), redirect: "error" });
  if (!answer.ok) throw new Error(`options: ${answer.status}`);
  const options = await answer.json();
  const credential = "create" in form.dataset
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  return JSON.stringify((credential as PublicKeyCredential).toJSON());
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
  if (!able) break;
  form.hidden = false;
  for (const part of document.querySelectorAll<HTMLElement>(`[data-with="${form.id}"]`)) part.hidden = false;
  form.addEventListener("submit", async event => {
    event.preventDefault();
    const failed = document.querySelector<HTMLElement>(`[data-failed="${form.id}"]`);
    if (failed) failed.hidden = true;
    try {
      (form.elements.namedItem("Credential") as HTMLInputElement).value = await ask(form);
      // Not requestSubmit: that would come here again.
      form.submit();
    } catch {
      if (failed) failed.hidden = false;
    }
  });
}
