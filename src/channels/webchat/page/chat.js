// Puts Web Chat on the page: takes the conversation up again after a reload, comes back by itself when the
// connection or the server does, and says so in the meantime. Plain script for old phones, no build.
(function () {
  'use strict';
  var root = document.getElementById('chat');
  var config = root.dataset;
  var lost = document.getElementById('lost');
  var renewed = document.getElementById('renewed');
  var domain = new URL('/v3/directline', location.href).href;
  var KEY = 'frontdesk.token';
  var memory = null;

  // A browser may refuse storage in a frame of another site; then a reload begins anew.
  function load() {
    try {
      return sessionStorage.getItem(KEY) || memory;
    } catch {
      return memory;
    }
  }
  function keep(token) {
    memory = token;
    try {
      if (token) sessionStorage.setItem(KEY, token);
      else sessionStorage.removeItem(KEY);
    } catch {
      /* kept in memory */
    }
  }

  function post(path, token) {
    return fetch(domain + path, {
      method: 'POST',
      headers: token
        ? { authorization: 'Bearer ' + token, 'content-type': 'application/json' }
        : { 'content-type': 'application/json' },
      body: '{}',
    }).then(function (response) {
      if (response.ok) return response.json();
      var error = new Error('refused');
      error.status = response.status;
      throw error;
    });
  }

  // The clinic's own server may have fetched the token; it is in the address after the #, which no server sees.
  function given() {
    var match = /[#&]token=([\w.-]+)/.exec(location.hash);
    if (match) history.replaceState(null, '', location.pathname + location.search);
    return match && match[1];
  }

  function obtain() {
    var known = load();
    if (!known) return post('/tokens/generate');
    return post('/tokens/refresh', known).catch(function (error) {
      if (error.status !== 401 && error.status !== 403) throw error;
      keep(null);
      renewed.hidden = false;
      return post('/tokens/generate');
    });
  }

  var waiting;
  function show(online) {
    clearTimeout(waiting);
    if (online) lost.hidden = true;
    // A blink is not worth a word.
    else
      waiting = setTimeout(function () {
        lost.hidden = false;
      }, 1500);
  }

  // The client says nothing when its stream ends, so the stream itself is asked.
  var Native = window.WebSocket;
  window.WebSocket = class extends Native {
    constructor(url, protocols) {
      if (protocols) super(url, protocols);
      else super(url);
      this.addEventListener('open', function () {
        show(true);
      });
      this.addEventListener('close', function () {
        show(false);
      });
    }
  };
  addEventListener('offline', function () {
    show(false);
  });

  var line;
  var wait = 1000;
  function again() {
    show(false);
    setTimeout(start, wait);
    wait = Math.min(wait * 2, 15000);
  }

  function start() {
    obtain()
      .then(function (answer) {
        keep(answer.token);
        if (line) line.end();
        line = window.WebChat.createDirectLine({
          token: answer.token,
          domain: domain,
          conversationStartProperties: { locale: config.locale },
        });
        var mine = line;
        mine.connectionStatus$.subscribe(function (status) {
          if (mine !== line) return;
          if (status === 2) {
            wait = 1000;
            show(true);
            if (mine.token) keep(mine.token);
          }
          if (status === 3 || status === 4 || status === 5) {
            line = undefined;
            if (status === 5) keep(null);
            again();
          }
        });
        root.removeAttribute('aria-busy');
        window.WebChat.renderWebChat(
          {
            directLine: mine,
            locale: config.locale,
            nonce: config.nonce,
            store: window.WebChat.createStore(),
            sendTypingIndicator: false,
            styleOptions: {
              accent: '#0a5a9c',
              backgroundColor: '#ffffff',
              primaryFont: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
              bubbleBackground: '#eef3f7',
              bubbleBorderWidth: 0,
              bubbleBorderRadius: 10,
              bubbleTextColor: '#1b2733',
              bubbleMaxWidth: 620,
              bubbleFromUserBackground: '#0a5a9c',
              bubbleFromUserTextColor: '#ffffff',
              bubbleFromUserBorderWidth: 0,
              bubbleFromUserBorderRadius: 10,
              // On a phone a time with its clinician is longer than a line: one below the other, wrapped.
              suggestedActionLayout: matchMedia('(max-width: 640px)').matches ? 'stacked' : 'flow',
              suggestedActionsStackedLayoutButtonTextWrap: true,
              suggestedActionsStackedHeight: 'auto',
              suggestedActionTextColor: '#0a5a9c',
              suggestedActionBorderColor: '#0a5a9c',
              suggestedActionBorderRadius: 18,
              suggestedActionsVisualKeyboardIndicatorWidth: 2,
              subtle: '#4a5a6a',
              timestampColor: '#4a5a6a',
              sendBoxPlaceholderColor: '#4a5a6a',
              sendBoxButtonColor: '#0a5a9c',
              sendBoxBorderTop: '1px solid #c7d1da',
              hideUploadButton: true,
              disableFileUpload: true,
              markdownRenderHTML: false,
              markdownRespectCRLF: true,
              autoScrollSnapOnPage: true,
            },
          },
          root,
        );
      })
      .catch(again);
  }

  // A token that Web Chat renews while the page is open is kept for a reload.
  setInterval(function () {
    if (line && line.token) keep(line.token);
  }, 5000);
  if (window.parent !== window) {
    addEventListener('keydown', function (event) {
      if (event.key === 'Escape') window.parent.postMessage('frontdesk:close', '*');
    });
  }
  var first = given();
  if (first) keep(first);
  start();
})();
