/** The bundled typefaces, each weight in the same files, in unicode-range subsets: a page loads only the pieces it shows. */
import '@fontsource-variable/noto-sans-sc/wght.css';
import '@fontsource-variable/noto-serif-sc/wght.css';
