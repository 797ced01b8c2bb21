/* What a script adds: keys, preferences without a reload, print. Every page works without it. */
(() => {
  'use strict';
  const body = document.body;
  const find = (selector) => document.querySelector(selector);
  const typing = (target) => target.closest('input, textarea, select, [contenteditable]');
  const places = new Map(
    (body.dataset.go || '').split(' ').filter(Boolean).map((line) => line.split(/=(.*)/)));
  let going = false;

  /* Rows are entered by their first link, so that Enter opens what the eye is on. */
  const step = (by) => {
    const rows = [...document.querySelectorAll('tbody tr, [data-row]')]
      .map((row) => row.querySelector('a')).filter(Boolean);
    const at = rows.findIndex(
      (link) => link.closest('tr, [data-row]').contains(document.activeElement));
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
    if (next) next.focus();
  };

  const help = () => {
    const keys = find('#keys');
    if (!keys) return;
    keys.open = !keys.open;
    keys.querySelector('summary').focus();
  };

  const keys = {
    '/': () => find('#search')?.focus(),
    '?': help,
    g: () => { going = true; setTimeout(() => { going = false; }, 1500); },
    j: () => step(1),
    k: () => step(-1),
  };

  /* What a page names a key for: a button is pressed, a field is entered. */
  const press = (key) => {
    const named = find(`[data-key="${CSS.escape(key)}"]`);
    if (named?.matches('input, textarea')) named.focus();
    else named?.click();
    return named;
  };

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') document.querySelectorAll('.pop[open]').forEach(shut);
    if (body.dataset.shortcuts === 'off' || typing(event.target)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (going && places.has(event.key)) location.href = places.get(event.key);
    else if (keys[event.key]) keys[event.key]();
    else if (!press(event.key)) return;
    event.preventDefault();
  });

  const shut = (pop) => {
    if (pop.contains(document.activeElement)) pop.querySelector('summary').focus();
    pop.open = false;
  };

  /* Colours and rows change at once; the link itself is the way without a script. */
  const prefer = (link, event) => {
    const name = link.dataset.prefer;
    const to = new URL(link.href).searchParams.get('to');
    (name === 'shortcuts' ? body : document.documentElement).dataset[name] = to;
    document.cookie = `entente-${name}=${to};path=/;max-age=31536000;samesite=lax`;
    link.closest('ul').querySelector('[aria-current]')?.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'true');
    event.preventDefault();
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-prefer]');
    if (link) prefer(link, event);
    if (event.target.closest('[data-print]')) print();
    document.querySelectorAll('.pop[open]').forEach((pop) => {
      if (!pop.contains(event.target)) shut(pop);
    });
  });

  /* What was written while a page is open is shown at once, unless somebody is at work in it. */
  const renew = async () => {
    const sheet = find('.sheet');
    if (sheet.contains(document.activeElement) || String(getSelection())) {
      find('.newer')?.removeAttribute('hidden');
      return;
    }
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } })
      .catch(() => ({}));
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    sheet.replaceChildren(...page.querySelector('.sheet').childNodes);
    window.htmx?.process(sheet);
  };

  /* A screen that nobody works at asks for itself, however quiet the node is. */
  if (body.dataset.renew) setInterval(renew, body.dataset.renew * 1000);

  let stream;
  const listen = () => {
    if (document.hidden) { stream?.close(); stream = null; return; }
    if (stream || !body.dataset.live) return;
    stream = new EventSource(body.dataset.live);
    stream.addEventListener('changed', renew);
  };
  document.addEventListener('visibilitychange', listen);
  listen();

  find('.summary')?.focus();
})();
