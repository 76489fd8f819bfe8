/** Filters of the item list. Without it all items stand there, so nothing is lost. */
export const reportScript = `
(() => {
  const form = document.querySelector('.filters');
  if (!form) return;
  const items = [...document.querySelectorAll('.item')];
  const texts = new Map(items.map((item) => [item, item.textContent.toLowerCase()]));
  let flag = '';
  const show = () => {
    const type = form.elements.type.value;
    const words = form.elements.words.value.trim().toLowerCase();
    let count = 0;
    for (const item of items) {
      const fits = (!flag || item.dataset.flags.split(' ').includes(flag)) &&
        (!type || item.dataset.type === type) && (!words || texts.get(item).includes(words));
      item.hidden = !fits;
      if (fits) count += 1;
    }
    form.querySelector('output').textContent = count === items.length ? '' : count + ' 题';
  };
  form.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-flag]');
    if (!button) return;
    flag = button.dataset.flag;
    for (const each of form.querySelectorAll('button')) each.setAttribute('aria-pressed', String(each === button));
    show();
  });
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  const open = () => {
    const name = location.hash.slice(1);
    const target = /^(?:item|text)-/.test(name) && (document.getElementById(name) || document.getElementById(decodeURIComponent(name)));
    const holder = target && target.closest('details');
    if (holder) { holder.hidden = false; holder.open = true; target.scrollIntoView(); }
  };
  addEventListener('hashchange', open);
  open();
})();
`;
