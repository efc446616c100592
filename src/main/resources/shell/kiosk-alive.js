// Stands in the page itself: a tablet whose page came only in part (a file lost on the way, a start-up that broke off, the
// framework's own "internal error") has nobody to press reload. After 20 seconds without a living screen it loads again.
(function () {
  var since = Date.now();
  setInterval(function () {
    var alive = document.querySelector('.yt-kiosk-layout')
      && !document.querySelector('.yt-kiosk-layout :not(:defined)')
      && !document.querySelector('.v-system-error');
    if (alive) { since = Date.now(); return; }
    if (Date.now() - since < 20000) return;
    since = Date.now();
    fetch('/actuator/health/liveness', { cache: 'no-store' })
      .then(function (answer) { if (answer.ok) location.reload(); })
      .catch(function () {});
  }, 2000);
})();
