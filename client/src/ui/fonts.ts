/**
 * The bundled typefaces, each weight in the same files, in unicode-range subsets: a page loads only the pieces it shows. What
 * the first two lack of the ideographs (extensions A to F, and the rare ones of the first block) is in the third.
 */
import '@fontsource-variable/noto-sans-sc/wght.css';
import '@fontsource-variable/noto-serif-sc/wght.css';
import './rare-characters.css';
