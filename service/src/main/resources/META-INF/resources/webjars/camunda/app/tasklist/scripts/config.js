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
function wayBack() {
  const head = document.querySelector('.navbar-header');
  if (!head) {
    setTimeout(wayBack, 100);
    return;
  }
  const link = document.createElement('a');
  link.href = root + '/';
  link.className = 'dg-back';
  link.textContent = '← Việc của tôi';
  head.prepend(link);
}

// Parts of Tasklist read their words only once, and at a first visit sometimes before the words have come: they would then show
// their keys for good. Tasklist keeps the words in the browser's storage and looks there first; it starts when this is done.
async function wordsFirst() {
  const folder = document.querySelector('base').getAttribute('app-root') + '/app/tasklist/locales/';
  const answer = await fetch(folder + 'vi.json?bust=' + window.bust, {credentials: 'same-origin'});
  if (answer.ok) {
    const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
    kept[folder + '_locales_data_vi_' + window.bust] = JSON.stringify(await answer.json());
    localStorage.setItem('camunda-web', JSON.stringify(kept));
  }
}

document.documentElement.lang = 'vi';
wayBack();
await wordsFirst().catch(function () { /* no storage: Tasklist fetches them itself */ });

export default {
  app: {
    name: 'Danh sách việc',
    vendor: 'Đánh giá cán bộ hằng quý –'
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
      description: 'nhận việc đang mở'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'đến bộ lọc đầu tiên'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'đến việc đầu tiên trong danh sách'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'đến ô đầu tiên của biểu mẫu'
    }
  }
};
