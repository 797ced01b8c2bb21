/* Passkeys: asks the node for a question, the device for a signature, and brings it back. */
(() => {
  'use strict';
  const bytes = (text) => Uint8Array.from(
    atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  const text = (buffer) => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const withBytes = (listed) => (listed || []).map((each) => ({ ...each, id: bytes(each.id) }));

  const send = async (form, path, body) => {
    const answer = await fetch(path, {
      method: 'POST',
      headers: {
        'X-CSRF-TOKEN': form.elements._csrf.value,
        'Content-Type': 'application/json',
        Accept: 'application/json',
      },
      body,
    });
    if (!answer.ok) throw new Error(answer.status);
    return answer;
  };

  const ask = async (form) => (await send(form, `${form.dataset.passkey}/options`, '{}')).json();

  const told = (credential, response) => JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { clientDataJSON: text(credential.response.clientDataJSON), ...response },
  });

  const register = async (form) => {
    const asked = await ask(form);
    asked.challenge = bytes(asked.challenge);
    asked.user.id = bytes(asked.user.id);
    asked.excludeCredentials = withBytes(asked.excludeCredentials);
    const made = await navigator.credentials.create({ publicKey: asked });
    const name = encodeURIComponent(form.elements.name.value);
    await send(form, `${form.dataset.passkey}?name=${name}`, told(made, {
      attestationObject: text(made.response.attestationObject),
      transports: made.response.getTransports(),
    }));
  };

  const signIn = async (form) => {
    const asked = await ask(form);
    asked.challenge = bytes(asked.challenge);
    asked.allowCredentials = withBytes(asked.allowCredentials);
    const shown = await navigator.credentials.get({ publicKey: asked });
    const { response } = shown;
    await send(form, form.dataset.passkey, told(shown, {
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      userHandle: text(response.userHandle),
    }));
  };

  document.querySelectorAll('form[data-passkey]').forEach((form) => {
    if (!window.PublicKeyCredential) return;
    form.hidden = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const failed = form.querySelector('[role=alert]');
      failed.hidden = true;
      try {
        await (form.dataset.does === 'register' ? register : signIn)(form);
        location.assign(form.dataset.to);
      } catch {
        failed.hidden = false;
      }
    });
  });
})();
