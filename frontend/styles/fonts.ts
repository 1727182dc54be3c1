// Imported from code, so that the build gives the font files addresses of its own: nothing is fetched from elsewhere.
import '@fontsource-variable/atkinson-hyperlegible-mono';
import '@fontsource-variable/atkinson-hyperlegible-next';
