// <script src="https://…/embed.js" async></script> puts a button and the chat into any page of the clinic.
// data-lang: language; data-token-url: an address of the page's own server that answers {token}.
(function () {
  'use strict';
  var me = document.currentScript;
  if (!me || window.frontdeskChat) return;
  window.frontdeskChat = true;
  var home = new URL(me.src).origin;
  var words = /*WORDS*/ {};
  var language = (me.dataset.lang || document.documentElement.lang || navigator.language || '')
    .slice(0, 2)
    .toLowerCase();
  if (!words[language]) language = Object.keys(words)[0];
  var say = words[language];

  function dress(element, style) {
    for (var name in style) element.style.setProperty(name, style[name]);
  }
  function make(tag, style, attributes) {
    var element = document.createElement(tag);
    dress(element, style);
    for (var name in attributes) element.setAttribute(name, attributes[name]);
    return element;
  }
  var ROUND = {
    position: 'fixed',
    right: 'max(16px, env(safe-area-inset-right))',
    bottom: 'max(16px, env(safe-area-inset-bottom))',
    'z-index': '2147483000',
    border: '2px solid #fff',
    'border-radius': '28px',
    padding: '12px 20px',
    background: '#0a5a9c',
    color: '#fff',
    font: '600 16px/1.4 system-ui, sans-serif',
    cursor: 'pointer',
    'box-shadow': '0 2px 10px rgba(0,0,0,.3)',
  };
  var button = make('button', ROUND, {
    type: 'button',
    'aria-expanded': 'false',
    'aria-controls': 'frontdesk-chat',
    lang: language,
  });
  button.textContent = say.open;
  var panel,
    frame,
    small = window.matchMedia('(max-width: 520px), (max-height: 520px)');

  function place() {
    if (!panel) return;
    dress(
      panel,
      small.matches
        ? { inset: '0', width: 'auto', height: 'auto', 'border-radius': '0' }
        : {
            inset: 'auto 16px 16px auto',
            width: 'min(420px, calc(100vw - 32px))',
            height: 'min(680px, calc(100vh - 32px))',
            'border-radius': '10px',
          },
    );
  }
  function close() {
    if (!panel || panel.hidden) return;
    panel.hidden = true;
    panel.style.setProperty('display', 'none');
    button.setAttribute('aria-expanded', 'false');
    button.style.setProperty('display', '');
    button.focus();
  }
  function build(token) {
    panel = make(
      'div',
      {
        position: 'fixed',
        'z-index': '2147483001',
        background: '#fff',
        'flex-direction': 'column',
        overflow: 'hidden',
        'box-shadow': '0 4px 24px rgba(0,0,0,.35)',
      },
      { id: 'frontdesk-chat', role: 'dialog', 'aria-label': say.title, lang: language },
    );
    var bar = make(
      'div',
      {
        display: 'flex',
        'align-items': 'center',
        'justify-content': 'space-between',
        background: '#0a5a9c',
        color: '#fff',
        padding: '4px 4px 4px 16px',
        font: '600 16px/1.4 system-ui, sans-serif',
      },
      {},
    );
    var title = make('span', {}, {});
    title.textContent = say.title;
    var shut = make(
      'button',
      {
        background: 'transparent',
        color: '#fff',
        border: '0',
        'min-width': '44px',
        'min-height': '44px',
        font: '24px/1 system-ui, sans-serif',
        cursor: 'pointer',
      },
      { type: 'button', 'aria-label': say.close },
    );
    shut.textContent = '×';
    shut.addEventListener('click', close);
    frame = make(
      'iframe',
      { border: '0', flex: '1 1 auto', width: '100%', 'min-height': '0' },
      {
        src: home + '/chat?lang=' + language + (token ? '#token=' + encodeURIComponent(token) : ''),
        title: say.title,
        referrerpolicy: 'origin',
      },
    );
    bar.append(title, shut);
    panel.append(bar, frame);
    panel.addEventListener('keydown', function (event) {
      if (event.key === 'Escape') close();
    });
    document.body.append(panel);
    place();
  }
  function reveal() {
    panel.hidden = false;
    panel.style.setProperty('display', 'flex');
    button.setAttribute('aria-expanded', 'true');
    if (small.matches) button.style.setProperty('display', 'none');
    frame.focus();
  }
  function open() {
    if (panel) return reveal();
    if (!me.dataset.tokenUrl) {
      build();
      return reveal();
    }
    button.disabled = true;
    fetch(me.dataset.tokenUrl, { method: 'POST', credentials: 'same-origin' })
      .then(function (response) {
        return response.json();
      })
      .then(function (answer) {
        build(answer.token);
        reveal();
      })
      .catch(function () {})
      .then(function () {
        button.disabled = false;
      });
  }
  button.addEventListener('click', function () {
    if (panel && !panel.hidden) close();
    else open();
  });
  addEventListener('message', function (event) {
    if (
      frame &&
      event.source === frame.contentWindow &&
      event.origin === home &&
      event.data === 'frontdesk:close'
    )
      close();
  });
  if (small.addEventListener) small.addEventListener('change', place);
  document.body.append(button);
})();
