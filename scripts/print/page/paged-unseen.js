// print, in the page: what the paper does not show goes. Paged.js takes it for content, and makes an empty page between
// it and a first part that has a page of its own.
;[...document.body.querySelectorAll(':not(style, link, script)')]
  .filter((element) => getComputedStyle(element).display === 'none')
  .forEach((element) => element.remove())
