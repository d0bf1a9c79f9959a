// Tasklist's settings for this service. Takes the place of the file of the same name in Camunda's webjar.

const root = location.pathname.split('/camunda/')[0];

// Tasklist has a login page of its own, which the service has closed: whoever is shown to it has signed out or the session has
// ended, and belongs to the service's own. Tasklist changes the address without always telling ("hashchange"), so it is looked at.
setInterval(function () {
  if (location.hash.indexOf('#/login') === 0) {
    location.assign(root + '/login');
  }
}, 400);

// The way back, at the far left of the head; Tasklist builds the head late and only once.
function wayBack(text) {
  const head = document.querySelector('.navbar-header');
  if (!head) {
    setTimeout(wayBack, 100, text);
    return;
  }
  const link = document.createElement('a');
  link.href = root + '/';
  link.className = 'dg-back';
  link.textContent = text;
  head.prepend(link);
}

// Parts of Tasklist read their words only once, and at a first visit sometimes before the words have come: they would then show
// their keys for good. Tasklist keeps the words in the browser's storage and looks there first; it starts when this is done.
async function wordsFirst() {
  const folder = document.querySelector('base').getAttribute('app-root') + '/app/tasklist/locales/';
  const answer = await fetch(folder + 'vi.json?bust=' + window.bust, {credentials: 'same-origin'});
  if (!answer.ok) {
    return {};
  }
  const words = await answer.json();
  try {
    const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
    kept[folder + '_locales_data_vi_' + window.bust] = JSON.stringify(words);
    localStorage.setItem('camunda-web', JSON.stringify(kept));
  } catch (noStorage) { /* Tasklist fetches them itself */ }
  return words.labels;
}

// Buttons that are only a sign have no name in Tasklist: whoever does not see them hears nothing.
function nameTheNameless() {
  const names = {
    '.region-toggle': words.DG_REGION,
    '.maximize': words.DG_MAXIMIZE,
    'button.dropdown-toggle': words.DG_SEARCHES,
    '.sort-direction': words.DG_SORT_DIRECTION,
    'a.dropdown-toggle': words.ADD_SORT_BY
  };
  new MutationObserver(function () {
    Object.entries(names).forEach(function ([selector, name]) {
      document.querySelectorAll(selector + ':not([aria-label])').forEach(function (element) {
        if (element.innerText.trim() === '') { element.setAttribute('aria-label', name); }
      });
    });
    document.querySelectorAll('input[uib-typeahead]:not([role])').forEach(function (field) { field.setAttribute('role', 'combobox'); });
  }).observe(document.body, {childList: true, characterData: true, subtree: true});
}

document.documentElement.lang = 'vi';
const words = await wordsFirst().catch(function () { return {}; });
wayBack(words.DG_BACK);
nameTheNameless();

export default {
  app: {
    name: words.TASKLIST_APP,
    vendor: words.APP_VENDOR
  },
  // Vietnamese only, whatever language the browser asks for: the forms are Vietnamese too.
  locales: {
    availableLocales: ['vi'],
    fallbackLocale: 'vi'
  },
  dateFormat: {
    normal: 'LLL',
    long: 'LLLL',
    abbr: 'LLL',
    short: 'LL'
  },
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: words.DG_SHORTCUT_CLAIM
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: words.DG_SHORTCUT_FILTER
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: words.DG_SHORTCUT_LIST
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: words.DG_SHORTCUT_FORM
    }
  }
};
