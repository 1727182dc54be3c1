import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { watchConnection } from '../base/connection';
import { type KeptLine, KeptLines } from './kept-lines';

/** How long a slow answer is waited for, in milliseconds. */
export const PATIENCE = 1500;

/** Finished lines on their way: kept until they are answered, and sent again after a break or a reload. */
export class Delivery implements ReactiveController {
  kept = new KeptLines('');
  private stop = () => {};
  private there = false;

  constructor(
    host: ReactiveControllerHost,
    private readonly sent: (line: KeptLine) => void,
  ) {
    host.addController(this);
  }

  hostConnected() {
    this.there = true;
    // What the page had queued goes off by itself on reconnecting; only what stays unanswered is sent again.
    this.stop = watchConnection((back) => back && setTimeout(() => this.there && this.sendAgain(), PATIENCE));
  }

  hostDisconnected() {
    this.there = false;
    this.stop();
  }

  keepFor(key: string) {
    this.kept = new KeptLines(key);
  }

  send(line: KeptLine) {
    this.kept.add(line);
    this.sent(line);
  }

  sendAgain() {
    this.kept.all().forEach((line) => this.sent(line));
  }
}
