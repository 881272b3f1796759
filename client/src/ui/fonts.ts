/** The bundled typefaces, in unicode-range subsets: a page loads only the pieces whose characters it shows. */
import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/500.css';
import '@fontsource/noto-sans-sc/600.css';
import '@fontsource/noto-serif-sc/700.css';
