import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MathfieldElement } from 'mathlive';
import { remember, remembered } from '../base/remember';

const MODE = 'stepwise.line-field';

interface Written {
  label: () => string;
  text: () => string;
  changed: (text: string) => void;
  key: (event: KeyboardEvent) => void;
}

/** Whether the line is typeset while it is written, and the MathLive field that does it. */
export class Typeset implements ReactiveController {
  on = remembered(MODE) === 'typeset';
  field: MathfieldElement | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly written: Written,
  ) {
    host.addController(this);
  }

  hostUpdated() {
    if (this.on && !this.field) {
      void this.open();
    }
  }

  async turn() {
    this.on = !this.on;
    remember(MODE, this.on ? 'typeset' : '');
    this.field = null;
    this.host.requestUpdate();
    await (this.on ? this.open() : this.host.updateComplete);
  }

  private async open() {
    const { mathField } = await import('./math-live');
    if (this.on && !this.field) {
      const field = mathField(this.written.label(), this.written.text());
      field.addEventListener('input', () => this.written.changed(field.value));
      field.addEventListener('keydown', (event) => this.written.key(event), { capture: true });
      this.field = field;
      this.host.requestUpdate();
      await this.host.updateComplete;
    }
  }
}
