import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { connected } from '../base/connection';
import { LightElement } from '../base/light-element';
import { icon } from '../sw-icon/sw-icon';
import { dock } from './dock';
import { Delivery, PATIENCE } from './delivery';
import { newId } from './kept-lines';
import { erase, insert, type MathKey } from './keys';
import { deskKeys, echo, keepFocus, keptList, question, typedIn, type Unread } from './parts';
import { Typeset } from './typeset';

const LONGEST = 2000;
const REST = 100;
const NOTHING_READ = { tex: '', incomplete: false };
let fields = 0;

/** The field for the next line: typed text or MathLive, an echo from the server, and lines that are never lost. */
@customElement('sw-math-line-field')
export class SwMathLineField extends LightElement {
  @property() label = '';
  @property({ type: Number }) line = 0;
  @property() storageKey = '';
  @property() kind = '';
  @property() example = '';
  @property({ type: Number }) helpLevel = 0;
  @property() helpText = '';
  @property({ type: Boolean }) helpOff = false;
  @property({ type: Boolean, reflect: true }) disabled = false;

  @state() private text = '';
  @state() private read = NOTHING_READ;
  @state() private unread: Unread | null = null;
  @state() private checking = '';
  @state() private letters = false;

  @query('input.typed-in') private input!: HTMLInputElement | null;
  private readonly note = `sw-note-${++fields}`;
  private readonly delivery = new Delivery(this, (line) => this.emit('line-finished', line));
  private parked = '';
  private resting = 0;
  private readonly typeset = new Typeset(this, {
    label: () => this.label,
    text: () => this.text,
    changed: (text) => this.changed(text),
    key: (event) => this.key(event),
  });

  override render() {
    const waiting = this.delivery.kept.all().filter((line) => line.id !== this.checking);
    const { words, disabled, letters, helpLevel, helpText, helpOff, kind } = this;
    return html`${keptList(waiting, words)}
      <div class="entry" data-state=${this.phase}>
        <span class="again" aria-hidden="true"><span class="no">${this.line || nothing}</span>${icon('pencil')}</span>
        <div class="box">
          <div class="typed">${this.typeset.field ?? this.typedIn()}</div>
          ${deskKeys(words, disabled, this.typeset.on, this.press, this.switchMode)}
          <button type="button" class="btn primary icon" aria-label=${words['finish']} ?disabled=${disabled}
            @mousedown=${keepFocus} @click=${this.finish}>${icon('right')}</button>
        </div>
        <div id=${this.note} class=${this.unread || this.tooLong ? 'dym' : 'echo'} aria-live="polite">${this.below()}</div>
        <span class="sr-only" role="status">${this.checking ? words['checking'] : ''}</span>
      </div>
      ${dock({ words, disabled, letters, helpLevel, helpText, helpOff, kind, act: this.actions })}`;
  }

  private typedIn() {
    const { text, unread, example, label, note, letters, disabled, key, slide } = this;
    const changed = () => this.changed(this.input!.value);
    return typedIn({ text, unread, example, label, note, letters, disabled, readonly: this.checking !== '', changed, key, slide });
  }

  private below() {
    if (this.tooLong) {
      return html`<p class="small note">${this.word('tooLong')}</p>`;
    }
    if (this.unread) {
      return question(this.unread, this.words, this.take);
    }
    return this.text ? echo(this.read.tex, this.read.incomplete, this.words) : nothing;
  }

  private get phase(): string {
    if (this.disabled) return 'off';
    if (this.checking) return 'checking';
    if (this.unread) return 'unread';
    if (!this.text) return 'empty';
    return this.read.incomplete ? 'incomplete' : 'typing';
  }

  private get tooLong() {
    return this.text.length > LONGEST;
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.resting);
  }

  override willUpdate(changes: PropertyValues<this>) {
    if (changes.has('storageKey') && this.storageKey) {
      this.delivery.keepFor(this.storageKey);
      this.checking = '';
    }
  }

  override updated(changes: PropertyValues<this>) {
    if (changes.has('storageKey') && this.storageKey) {
      this.delivery.sendAgain();
    }
    this.slide();
  }

  /** A field that is not drawn yet takes the focus when it is. */
  override focus() {
    if (this.hasUpdated) {
      (this.typeset.field ?? this.input)?.focus();
    } else {
      void this.updateComplete.then(() => this.focus());
    }
  }

  /* From the server */

  setText(text: string) {
    this.write(text);
  }

  showEcho(tex: string, incomplete: boolean) {
    this.read = { tex, incomplete };
  }

  acknowledge(id: string) {
    this.delivery.kept.remove(id);
    if (this.checking === id) {
      this.release();
    }
    if (this.parked && !this.text) {
      this.write(this.parked);
      this.parked = '';
    }
    this.requestUpdate();
  }

  showUnread(id: string, start: number, end: number, message: string, suggestions: Unread['suggestions']) {
    const line = this.delivery.kept.find(id);
    this.delivery.kept.remove(id);
    if (line && this.text !== line.text) {
      // Something else is being typed by now: it comes back when this line is settled.
      this.parked = this.text;
      this.write(line.text);
    }
    this.checking = '';
    this.unread = { start, end, message, suggestions };
    void this.updateComplete.then(() => this.input?.setSelectionRange(end, end));
  }

  /* From the one who writes */

  private changed(text: string) {
    this.text = text;
    this.unread = null;
    clearTimeout(this.resting);
    if (!text) {
      this.read = NOTHING_READ;
    }
    if (!this.tooLong) {
      this.resting = window.setTimeout(() => this.emit('line-changed', { text }), REST);
    }
  }

  private write(text: string) {
    this.typeset.field?.setValue(text, { silenceNotifications: true });
    this.changed(text);
  }

  private readonly take = (text: string) => {
    this.write(text);
    this.focus();
  };

  private readonly key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      this.finish();
    } else if (event.altKey && event.code === 'KeyH') {
      event.preventDefault();
      event.stopPropagation();
      this.emit('help-asked', {});
    }
  };

  private readonly press = (key: MathKey) => {
    if (this.typeset.field) {
      this.typeset.field.insert(key.latex, { focus: true, feedback: false });
      this.changed(this.typeset.field.value);
    } else {
      this.edit((input) => insert(input, key.text));
    }
  };

  private readonly erase = () => {
    if (this.typeset.field) {
      this.typeset.field.executeCommand('deleteBackward');
      this.changed(this.typeset.field.value);
    } else {
      this.edit(erase);
    }
  };

  private edit(change: (input: HTMLInputElement) => void) {
    if (this.input && !this.disabled && !this.checking) {
      this.input.focus();
      change(this.input);
      this.changed(this.input.value);
    }
  }

  private readonly finish = () => {
    const text = this.text.trim();
    if (text && !this.checking && !this.disabled && !this.tooLong) {
      const line = { id: newId(), text };
      this.write(text);
      clearTimeout(this.resting);
      this.checking = line.id;
      this.delivery.send(line);
      // Nobody waits for a slow answer: the line stays in sight above, and the field is free for the next one.
      setTimeout(() => this.checking === line.id && this.release(), connected() ? PATIENCE : 0);
    }
    this.focus();
  };

  private release() {
    this.checking = '';
    this.write('');
    clearTimeout(this.resting);
  }

  private emit(name: string, detail: object) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }

  private readonly slide = () => {
    const under = this.querySelector<HTMLElement>('.under');
    if (under && this.input) {
      under.style.transform = `translateX(${-this.input.scrollLeft}px)`;
    }
  };

  private readonly switchLetters = () => {
    this.letters = !this.letters;
    // A browser looks at inputmode only when the field gets the focus.
    void this.updateComplete.then(() => {
      this.input?.blur();
      this.focus();
    });
  };

  private readonly switchMode = () => void this.typeset.turn().then(() => this.focus());

  private readonly actions = {
    press: this.press,
    erase: this.erase,
    finish: this.finish,
    letters: this.switchLetters,
    help: () => this.emit('help-asked', {}),
  };
}
