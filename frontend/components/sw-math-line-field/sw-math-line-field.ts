import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { MathfieldElement } from 'mathlive';
import { connected, watchConnection } from '../base/connection';
import { LightElement } from '../base/light-element';
import { remember, remembered } from '../base/remember';
import { icon } from '../sw-icon/sw-icon';
import { dock } from './dock';
import { KeptLines, newId } from './kept-lines';
import { erase, insert, type MathKey } from './keys';
import { deskKeys, echo, keepFocus, keptList, question, type Unread } from './parts';

const LONGEST = 2000;
const REST = 100;
const PATIENCE = 1500;
const MODE = 'stepwise.line-field';
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
  @property({ type: Boolean, reflect: true }) disabled = false;

  @state() private text = '';
  @state() private read = NOTHING_READ;
  @state() private unread: Unread | null = null;
  @state() private checking = '';
  @state() private letters = false;
  @state() private typeset = remembered(MODE) === 'typeset';
  @state() private field: MathfieldElement | null = null;

  @query('input.typed-in') private input!: HTMLInputElement | null;
  private readonly note = `sw-note-${++fields}`;
  private kept = new KeptLines('');
  private parked = '';
  private resting = 0;
  private stop = () => {};

  override render() {
    const waiting = this.kept.all().filter((line) => line.id !== this.checking);
    const { words, disabled, letters, helpLevel, helpText, kind } = this;
    return html`${keptList(waiting, words)}
      <div class="entry" data-state=${this.phase}>
        <span class="again" aria-hidden="true"><span class="no">${this.line || nothing}</span>${icon('pencil')}</span>
        <div class="box">
          <div class="typed">${this.field ?? this.typedIn()}</div>
          ${deskKeys(words, disabled, this.typeset, this.press, this.switchMode)}
          <button type="button" class="btn primary icon" aria-label=${words['finish']} ?disabled=${disabled}
            @mousedown=${keepFocus} @click=${this.finish}>${icon('right')}</button>
        </div>
        <div id=${this.note} class=${this.unread || this.tooLong ? 'dym' : 'echo'} aria-live="polite">${this.below()}</div>
        <span class="sr-only" role="status">${this.checking ? words['checking'] : ''}</span>
      </div>
      ${dock({ words, disabled, letters, helpLevel, helpText, kind, act: this.actions })}`;
  }

  private typedIn() {
    const { start = 0, end = 0 } = this.unread ?? {};
    const marked = this.unread
      ? html`${this.text.slice(0, start)}<u>${this.text.slice(start, end) || ' '}</u>`
      : nothing;
    return html`<span class="under" aria-hidden="true">${marked}</span>
      <input class="typed-in" type="text" .value=${this.text} placeholder=${this.example} aria-label=${this.label} aria-describedby=${this.note}
        autocomplete="off" autocapitalize="none" autocorrect="off" spellcheck="false" enterkeyhint="done"
        inputmode=${matchMedia('(max-width: 900px)').matches && !this.letters ? 'none' : 'text'} ?disabled=${this.disabled}
        ?readonly=${this.checking !== ''} @input=${() => this.changed(this.input!.value)} @keydown=${this.key}
        @scroll=${this.slide} />`;
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

  override connectedCallback() {
    super.connectedCallback();
    // What the page had queued goes off by itself on reconnecting; only what stays unanswered is sent again.
    this.stop = watchConnection((there) => there && setTimeout(() => this.isConnected && this.sendKept(), PATIENCE));
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.stop();
    clearTimeout(this.resting);
  }

  override willUpdate(changes: PropertyValues<this>) {
    if (changes.has('storageKey') && this.storageKey) {
      this.kept = new KeptLines(this.storageKey);
      this.checking = '';
    }
  }

  override updated(changes: PropertyValues<this>) {
    if (changes.has('storageKey') && this.storageKey) {
      this.sendKept();
    }
    if (this.typeset && !this.field) {
      void this.openMathLive();
    }
    this.slide();
  }

  /** A field that is not drawn yet takes the focus when it is. */
  override focus() {
    if (this.hasUpdated) {
      (this.field ?? this.input)?.focus();
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
    this.kept.remove(id);
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
    const line = this.kept.find(id);
    this.kept.remove(id);
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
    this.field?.setValue(text, { silenceNotifications: true });
    this.changed(text);
  }

  private readonly take = (text: string) => {
    this.write(text);
    this.focus();
  };

  private key(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      this.finish();
    } else if (event.altKey && event.code === 'KeyH') {
      event.preventDefault();
      event.stopPropagation();
      this.emit('help-asked', {});
    }
  }

  private readonly press = (key: MathKey) => {
    if (this.field) {
      this.field.insert(key.latex, { focus: true, feedback: false });
      this.changed(this.field.value);
    } else {
      this.edit((input) => insert(input, key.text));
    }
  };

  private readonly erase = () => {
    if (this.field) {
      this.field.executeCommand('deleteBackward');
      this.changed(this.field.value);
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
      this.kept.add(line);
      this.checking = line.id;
      this.emit('line-finished', line);
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

  private sendKept() {
    this.kept.all().forEach((line) => this.emit('line-finished', line));
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

  private readonly switchMode = () => {
    this.typeset = !this.typeset;
    remember(MODE, this.typeset ? 'typeset' : '');
    this.field = null;
    void (this.typeset ? this.openMathLive() : this.updateComplete).then(() => this.focus());
  };

  private async openMathLive() {
    const { mathField } = await import('./math-live');
    if (this.typeset && !this.field) {
      const field = mathField(this.label, this.text);
      field.addEventListener('input', () => this.changed(field.value));
      field.addEventListener('keydown', (event) => this.key(event), { capture: true });
      this.field = field;
      await this.updateComplete;
    }
  }

  private readonly actions = {
    press: this.press,
    erase: this.erase,
    finish: this.finish,
    letters: this.switchLetters,
    help: () => this.emit('help-asked', {}),
  };
}
