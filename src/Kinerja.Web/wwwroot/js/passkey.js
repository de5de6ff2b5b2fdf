// Passkeys need the browser to speak to the device, so this one thing needs a script. Without it, or where the browser knows no passkeys, the forms stay hidden.
const place = document.querySelector("[data-passkey]");
const form = place?.querySelector("form");

if (form && window.PublicKeyCredential?.parseCreationOptionsFromJSON && window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  const kind = place.dataset.passkey;
  const failed = form.querySelector("[data-passkey-error]");
  place.hidden = false;
  for (const none of document.querySelectorAll("[data-passkey-none]")) none.hidden = true;

  const ask = async () => {
    const answer = await fetch(`/akun/passkey/${kind}`, {
      method: "POST",
      headers: { RequestVerificationToken: form.elements.__RequestVerificationToken.value },
    });
    if (!answer.ok) throw new Error(`${answer.status}`);
    const options = await answer.json();
    return kind === "buat"
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    failed.hidden = true;
    try {
      form.elements.jawaban.value = JSON.stringify(await ask());
      form.submit();
    } catch {
      failed.hidden = false;
    }
  });
}
