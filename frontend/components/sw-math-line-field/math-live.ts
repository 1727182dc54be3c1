import { MathfieldElement } from 'mathlive';
import 'mathlive/fonts.css';

// The fonts come with the bundle through the style sheet above; null keeps MathLive from looking for them next to its
// script, and there are no sounds to fetch.
MathfieldElement.fontsDirectory = null;
MathfieldElement.soundsDirectory = null;

/** A field in which the line is typeset while it is written; loaded only when someone wants it. */
export function mathField(label: string, latex: string): MathfieldElement {
  const field = new MathfieldElement();
  field.mathVirtualKeyboardPolicy = 'manual';
  field.setAttribute('aria-label', label);
  field.setValue(latex, { silenceNotifications: true });
  field.addEventListener('mount', () => (field.menuItems = []), { once: true });
  return field;
}
