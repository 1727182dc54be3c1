"""Turns conversations into the token ids that train.py reads; needs Python with `tokenizers` and `numpy`.

    ./stepwise bench nano-text --split train --count 300000 --seed 1 > texts.jsonl
    python model-runtime/nano/prepare.py --out DIR texts.jsonl ...

The ids of a conversation are those of the model's chat template; what the assistant says, up to the sign that ends it, is marked
as what the model learns to say.
"""

import argparse
import json
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

FOLDER = Path(__file__).resolve().parent
NOBODY = "You are Qwen, created by Alibaba Cloud. You are a helpful assistant."
PART = 100_000
LONGEST = 1024


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--name", default="texts")
    arguments.add_argument("texts", type=Path, nargs="+")
    given = arguments.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    reader = Reader()
    total = 0
    for number, part in enumerate(parts(given.texts)):
        total += write(given.out / f"{given.name}-{number:02d}.npz", reader, part)
    print(f"{total:,} tokens, {reader.left_out} conversations left out as too long")


def parts(files):
    part = []
    for file in files:
        with file.open(encoding="utf-8") as lines:
            for line in lines:
                if line.endswith("\n"):
                    part.append(json.loads(line))
                if len(part) == PART:
                    yield part
                    part = []
    if part:
        yield part


class Reader:
    def __init__(self):
        self.tokenizer = Tokenizer.from_file(str(FOLDER / "tokenizer.json"))
        self.start = self.tokenizer.token_to_id("<|im_start|>")
        self.end = self.tokenizer.token_to_id("<|im_end|>")
        self.line = self.tokenizer.encode("\n", add_special_tokens=False).ids
        self.left_out = 0

    def read(self, conversations):
        """Ids and marks of each conversation that is not too long."""
        pieces, roles = [], []
        for conversation in conversations:
            messages = conversation["messages"]
            if messages[0]["role"] != "system":
                messages = [{"role": "system", "content": NOBODY}] + messages
            roles.append([message["role"] for message in messages])
            pieces += [message["role"] + "\n" + message["content"] for message in messages]
        encoded = iter(self.tokenizer.encode_batch(pieces, add_special_tokens=False))
        for conversation in roles:
            ids, marks = [], []
            for role in conversation:
                text = next(encoded).ids
                ids += [self.start, *text, self.end, *self.line]
                said = role == "assistant"
                # The role and its line end stand before what is said.
                head = 1 + self.head(role)
                marks += [False] * head + [said] * (len(text) + 2 - head) + [False] * len(self.line)
            if len(ids) <= LONGEST:
                yield ids, marks
            else:
                self.left_out += 1

    def head(self, role):
        if not hasattr(self, "heads"):
            self.heads = {}
        if role not in self.heads:
            self.heads[role] = len(self.tokenizer.encode(role + "\n", add_special_tokens=False).ids)
        return self.heads[role]


def write(file, reader, conversations):
    ids, marks, lengths = [], [], []
    for at in range(0, len(conversations), 5_000):
        for some, said in reader.read(conversations[at:at + 5_000]):
            ids.append(np.array(some, np.uint16))
            marks.append(np.array(said, bool))
            lengths.append(len(some))
    flat = np.concatenate(ids)
    np.savez_compressed(
        file, ids=flat, marks=np.packbits(np.concatenate(marks)), lengths=np.array(lengths, np.uint16))
    print(f"{file}: {len(lengths):,} conversations, {len(flat):,} tokens, {file.stat().st_size / 2**20:.1f} MiB")
    return len(flat)


if __name__ == "__main__":
    main()
