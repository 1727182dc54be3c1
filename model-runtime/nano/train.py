"""Trains the nano model; needs Python with `torch`, `numpy` and `safetensors`, and writes a folder in Hugging Face's layout.

    python model-runtime/nano/train.py --data DIR --out DIR --seconds 400

DIR has the *.npz files of prepare.py. Conversations of like length go together, one a row, so that none sees another one and each
begins where it begins when the model is used. Matrices learn by Muon (momentum, made orthogonal), all else by AdamW; the rate falls
with the time that is left. A checkpoint is written every minute and at the end, and log.txt grows beside it.
"""

import argparse
import contextlib
import json
import math
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import save_file
from torch import nn

SHARD = 12 << 20
PAD = 32
HEAD = 64


@dataclass
class Shape:
    layers: int
    hidden: int
    heads: int
    keys: int
    intermediate: int
    vocabulary: int

    def config(self):
        return {
            "architectures": ["Qwen2ForCausalLM"], "model_type": "qwen2", "hidden_size": self.hidden,
            "num_hidden_layers": self.layers, "num_attention_heads": self.heads, "num_key_value_heads": self.keys,
            "intermediate_size": self.intermediate, "vocab_size": self.vocabulary, "max_position_embeddings": 2048,
            "rope_theta": 10000.0, "rms_norm_eps": 1e-6, "hidden_act": "silu", "attention_dropout": 0.0,
            "initializer_range": 0.02, "use_sliding_window": False, "use_cache": True, "tie_word_embeddings": True,
            "torch_dtype": "bfloat16",
        }


class Block(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.shape = shape
        wide = shape.keys * HEAD
        self.input_layernorm = nn.Parameter(torch.ones(shape.hidden))
        self.post_attention_layernorm = nn.Parameter(torch.ones(shape.hidden))
        self.q = nn.Linear(shape.hidden, shape.heads * HEAD)
        self.k = nn.Linear(shape.hidden, wide)
        self.v = nn.Linear(shape.hidden, wide)
        self.o = nn.Linear(shape.heads * HEAD, shape.hidden, bias=False)
        self.gate = nn.Linear(shape.hidden, shape.intermediate, bias=False)
        self.up = nn.Linear(shape.hidden, shape.intermediate, bias=False)
        self.down = nn.Linear(shape.intermediate, shape.hidden, bias=False)

    def forward(self, x, cos, sin):
        rows, length, _ = x.shape
        shape = self.shape
        y = norm(x, self.input_layernorm)
        q = self.q(y).view(rows, length, shape.heads, HEAD).transpose(1, 2)
        k = self.k(y).view(rows, length, shape.keys, HEAD).transpose(1, 2)
        v = self.v(y).view(rows, length, shape.keys, HEAD).transpose(1, 2)
        q, k = turned(q, cos, sin).to(v.dtype), turned(k, cos, sin).to(v.dtype)
        if shape.keys < shape.heads:
            each = shape.heads // shape.keys
            k, v = k.repeat_interleave(each, 1), v.repeat_interleave(each, 1)
        seen = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        x = x + self.o(seen.transpose(1, 2).reshape(rows, length, shape.heads * HEAD))
        y = norm(x, self.post_attention_layernorm)
        return x + self.down(F.silu(self.gate(y)) * self.up(y))


def norm(x, weight):
    return F.rms_norm(x, (x.shape[-1],), weight.to(x.dtype), 1e-6)


def turned(x, cos, sin):
    half = HEAD // 2
    left, right = x[..., :half], x[..., half:]
    return torch.cat((left * cos - right * sin, right * cos + left * sin), -1)


class Nano(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.shape = shape
        self.embed = nn.Embedding(shape.vocabulary, shape.hidden)
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.layers))
        self.norm = nn.Parameter(torch.ones(shape.hidden))
        angles = torch.outer(torch.arange(2048).float(), 10000.0 ** (-torch.arange(0, HEAD, 2).float() / HEAD))
        self.register_buffer("cos", angles.cos(), persistent=False)
        self.register_buffer("sin", angles.sin(), persistent=False)
        for name, value in self.named_parameters():
            if value.ndim == 2:
                last = name.endswith(("o.weight", "down.weight"))
                nn.init.normal_(value, std=0.02 / math.sqrt(2 * shape.layers) if last else 0.02)
            elif name.endswith("bias"):
                nn.init.zeros_(value)

    def forward(self, ids, targets, weights):
        """The loss, summed over the tokens by their weights, and divided by the sum of the weights."""
        x = self.embed(ids)
        cos, sin = self.cos[: ids.shape[1]].to(x.dtype), self.sin[: ids.shape[1]].to(x.dtype)
        for block in self.blocks:
            x = block(x, cos, sin)
        logits = F.linear(norm(x, self.norm), self.embed.weight.to(x.dtype))
        losses = F.cross_entropy(logits.float().view(-1, logits.shape[-1]), targets.reshape(-1), reduction="none")
        weights = weights.reshape(-1)
        return (losses * weights).sum() / weights.sum().clamp(min=1)


class Muon(torch.optim.Optimizer):
    """Steps of momentum made orthogonal by a few Newton-Schulz turns; matrices of one size go together."""

    def __init__(self, parameters, lr, momentum=0.95, decay=0.05):
        super().__init__(parameters, {"lr": lr, "momentum": momentum, "decay": decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            sizes = {}
            for value in group["params"]:
                if value.grad is not None:
                    sizes.setdefault(tuple(value.shape), []).append(value)
            for size, values in sizes.items():
                grads = [value.grad for value in values]
                states = [self.state[value] for value in values]
                for state, grad in zip(states, grads):
                    if not state:
                        state["momentum"] = torch.zeros_like(grad)
                held = [state["momentum"] for state in states]
                torch._foreach_lerp_(held, grads, 1 - group["momentum"])
                ahead = torch._foreach_lerp(grads, held, group["momentum"])
                steps = orthogonal(torch.stack(ahead))
                rate = group["lr"] * max(1, size[0] / size[1]) ** 0.5
                torch._foreach_mul_(values, 1 - group["lr"] * group["decay"])
                torch._foreach_add_(values, list(steps.to(values[0].dtype).unbind(0)), alpha=-rate)


def orthogonal(x, turns=5):
    a, b, c = 3.4445, -4.7750, 2.0315
    x = x.bfloat16() if x.is_cuda else x.float()
    flat = x.shape[-2] > x.shape[-1]
    x = x.mT if flat else x
    x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    for _ in range(turns):
        y = x @ x.mT
        x = a * x + (b * y + c * y @ y) @ x
    return x.mT if flat else x


class Data:
    def __init__(self, folder, device, tokens, others, again, seed=1):
        files = sorted(folder.glob("*.npz"))
        if not files:
            raise SystemExit(f"There are no .npz files in {folder}.")
        ids, marks, lengths = [], [], []
        for file in files:
            part = np.load(file)
            ids.append(part["ids"])
            marks.append(np.unpackbits(part["marks"])[: len(part["ids"])])
            lengths.append(part["lengths"].astype(np.int64))
        self.lengths = np.concatenate(lengths)
        self.starts = np.concatenate(([0], np.cumsum(self.lengths)[:-1]))
        self.ids = torch.from_numpy(np.concatenate(ids).astype(np.int32)).to(device)
        self.marks = torch.from_numpy(np.concatenate(marks)).to(device)
        self.device, self.tokens, self.others = device, tokens, others
        self.random = np.random.default_rng(seed)
        everyone = self.random.permutation(len(self.lengths))
        apart = min(4_000, len(everyone) // 20)
        self.kept, taught = everyone[:apart], everyone[apart:]
        # Conversations with the tutor have a long prompt and a short answer; there are few of them.
        marked = np.add.reduceat(np.concatenate(marks), self.starts, dtype=np.int64)
        lessons = taught[(self.lengths - marked)[taught] > 150]
        self.taught = np.concatenate([taught] + [lessons] * again)

    def batches(self, who):
        """Rows of like length, as many as fit into a batch, in random order."""
        # Some noise, so that rows of a length do not always meet the same others.
        noisy = self.lengths[who] + self.random.uniform(0, PAD, len(who))
        order = who[np.argsort(noisy, kind="stable")]
        found, at = [], 0
        while at < len(order):
            longest = self.padded(order[at])
            count = max(1, self.tokens // longest)
            rows = order[at:at + count]
            longest = self.padded(rows[np.argmax(self.lengths[rows])])
            while len(rows) > 1 and len(rows) * longest > self.tokens * 1.1:
                rows = rows[: len(rows) - max(1, len(rows) // 20)]
                longest = self.padded(rows[np.argmax(self.lengths[rows])])
            found.append((rows, longest))
            at += len(rows)
        self.random.shuffle(found)
        return found

    def padded(self, row):
        return int(-(-(self.lengths[row] - 1) // PAD) * PAD)

    def rows(self, rows, longest):
        starts = torch.from_numpy(self.starts[rows]).to(self.device)[:, None]
        lengths = torch.from_numpy(self.lengths[rows]).to(self.device)[:, None]
        place = torch.arange(longest, device=self.device)[None]
        inside = place < lengths - 1
        at = starts + torch.where(inside, place, 0)
        ids = self.ids[at].long()
        targets = self.ids[at + 1].long()
        weights = torch.where(self.marks[at + 1] > 0, 1.0, self.others) * inside
        return ids, targets, weights


def weights_of(model):
    """Names and tensors as Hugging Face has them."""
    found = {"model.embed_tokens.weight": model.embed.weight, "model.norm.weight": model.norm}
    for i, block in enumerate(model.blocks):
        at = f"model.layers.{i}."
        found[at + "input_layernorm.weight"] = block.input_layernorm
        found[at + "post_attention_layernorm.weight"] = block.post_attention_layernorm
        for name in "qkv":
            part = getattr(block, name)
            found[at + f"self_attn.{name}_proj.weight"] = part.weight
            found[at + f"self_attn.{name}_proj.bias"] = part.bias
        found[at + "self_attn.o_proj.weight"] = block.o.weight
        for name in ("gate", "up", "down"):
            found[at + f"mlp.{name}_proj.weight"] = getattr(block, name).weight
    return {name: value.detach().to(torch.bfloat16).cpu().contiguous() for name, value in found.items()}


def save(model, folder):
    shards, size = [{}], 0
    for name, value in weights_of(model).items():
        many = value.numel() * 2
        if size + many > SHARD and shards[-1]:
            shards.append({})
            size = 0
        shards[-1][name] = value
        size += many
    places = {}
    for i, shard in enumerate(shards):
        name = f"model-{i + 1:05d}-of-{len(shards):05d}.safetensors"
        save_file(shard, folder / name, metadata={"format": "pt"})
        places |= {tensor: name for tensor in shard}
    total = sum(value.numel() * 2 for shard in shards for value in shard.values())
    index = {"metadata": {"total_size": total}, "weight_map": places}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index, indent=1) + "\n")
    beside = Path(__file__).resolve().parent
    added = json.loads((beside / "tokenizer.json").read_text("utf-8"))["added_tokens"]
    ids = {one["content"]: one["id"] for one in added}
    end = ids["<|im_end|>"]
    config = model.shape.config() | {"bos_token_id": None, "eos_token_id": end, "pad_token_id": ids["<|endoftext|>"]}
    for name in ("tokenizer.json", "tokenizer_config.json"):
        if folder.resolve() != beside:
            (folder / name).write_bytes((beside / name).read_bytes())
    (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    generation = {"do_sample": True, "temperature": 0.3, "top_p": 0.9, "eos_token_id": end}
    (folder / "generation_config.json").write_text(json.dumps(generation, indent=2) + "\n")


class Log:
    def __init__(self, file):
        self.file, self.began = file, time.time()

    def __call__(self, text):
        line = f"{time.time() - self.began:7.1f} s  {text}"
        print(line, flush=True)
        with self.file.open("a") as out:
            out.write(line + "\n")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--seconds", type=float, default=400, help="of training, after everything is loaded and compiled")
    arguments.add_argument("--tokens", type=int, default=65_536, help="in a batch")
    arguments.add_argument("--muon", type=float, default=0.02, help="the rate of matrices; 0: they learn by AdamW")
    arguments.add_argument("--rate", type=float, default=3e-3, help="of AdamW")
    arguments.add_argument("--others", type=float, default=0.02, help="weight of what the assistant does not say")
    arguments.add_argument("--again", type=int, default=1, help="how many times more conversations with a long prompt come")
    arguments.add_argument("--shape", default="8,320,5,5,768,2048", help="layers,hidden,heads,keys,intermediate,vocabulary")
    arguments.add_argument("--compile", choices=("auto", "off"), default="auto")
    given = arguments.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    log = Log(given.out / "log.txt")
    torch.manual_seed(1)
    card = torch.cuda.is_available()
    device = torch.device("cuda" if card else "cpu")
    torch.set_float32_matmul_precision("high")
    shape = Shape(*map(int, given.shape.split(",")))
    model = Nano(shape).to(device)
    data = Data(given.data, device, given.tokens, given.others, given.again)
    log(f"{torch.__version__} on {torch.cuda.get_device_name() if card else 'the processor'}; "
        f"{sum(value.numel() for value in model.parameters()):,} weights; "
        f"{len(data.lengths):,} conversations, {int(data.lengths.sum()):,} tokens, {int(data.marks.sum()):,} learned")
    train(model, data, given, log, device)
    save(model, given.out)
    log("saved")


def train(model, data, given, log, device):
    card = device.type == "cuda"
    precision = torch.autocast("cuda", torch.bfloat16) if card else contextlib.nullcontext()
    matrices = [value for name, value in model.named_parameters() if value.ndim == 2 and "embed" not in name]
    chosen = {id(value) for value in matrices} if given.muon else set()
    rest = [value for value in model.parameters() if id(value) not in chosen]
    adam = torch.optim.AdamW(
        [{"params": [value for value in rest if value.ndim == 2]},
         {"params": [value for value in rest if value.ndim != 2], "weight_decay": 0.0}],
        lr=given.rate, betas=(0.9, 0.98), weight_decay=0.01 if given.muon else 0.1, fused=card)
    optimizers = [adam] + ([Muon(matrices, given.muon)] if given.muon else [])
    for optimizer in optimizers:
        for group in optimizer.param_groups:
            group["first"] = group["lr"]

    def step(run, batch, factor):
        for optimizer in optimizers:
            for group in optimizer.param_groups:
                group["lr"] = group["first"] * factor
        with precision:
            loss = run(*batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for optimizer in optimizers:
            optimizer.step()
        model.zero_grad(set_to_none=True)
        return loss.detach()

    batches = data.batches(data.taught)
    run = warmed(model, data, batches, step, given, log) if card else model
    began = last = told = time.time()
    turn = at = seen = done = 0
    recent = None
    while True:
        passed = (time.time() - began) / given.seconds
        if passed >= 1:
            break
        if at == len(batches):
            batches, at, turn = data.batches(data.taught), 0, turn + 1
        rows, longest = batches[at]
        factor = min(1.0, passed / 0.02 + 0.01) * (0.5 + 0.5 * math.cos(math.pi * passed))
        loss = step(run, data.rows(rows, longest), factor)
        recent = loss if recent is None else recent.lerp(loss, 0.02)
        at, done, seen = at + 1, done + 1, seen + len(rows) * longest
        if card and done % 20 == 0:
            torch.cuda.synchronize()
        now = time.time()
        if now - told >= (10 if card else 20):
            log(f"step {done}, turn {turn}, {seen / 1e6:.1f} M tokens, {seen / (now - began) / 1e3:.0f} k/s, "
                f"loss {recent.item():.4f}")
            told = now
        if now - last >= 60:
            save(model, given.out)
            log(f"checkpoint; loss of conversations kept apart {kept(model, data, precision):.4f}")
            last = time.time()
    log(f"ended after {done} steps, {seen / 1e6:.1f} M tokens; kept apart {kept(model, data, precision):.4f}")


def warmed(model, data, batches, step, given, log):
    """The compiled model if it can be compiled and is quicker, else the model itself; some batches are learned meanwhile."""
    def speed(run, some):
        torch.cuda.synchronize()
        start = time.time()
        tokens = 0
        for rows, longest in some:
            step(run, data.rows(rows, longest), 0.001)
            tokens += len(rows) * longest
        torch.cuda.synchronize()
        return tokens / (time.time() - start)

    speed(model, batches[:4])
    plain = speed(model, batches[4:24])
    log(f"plain: {plain / 1e3:.0f} k tokens a second")
    if given.compile == "off":
        return model
    try:
        torch._dynamo.config.cache_size_limit = 16
        compiled = torch.compile(model, dynamic=True)
        speed(compiled, batches[24:34])
        quick = speed(compiled, batches[34:74])
        log(f"compiled: {quick / 1e3:.0f} k tokens a second")
        return compiled if quick > plain else model
    except Exception as reason:  # whatever the compiler says, training goes on
        log(f"not compiled: {type(reason).__name__}: {str(reason)[:300]}")
        model.zero_grad(set_to_none=True)
        torch._dynamo.reset()
        return model


@torch.no_grad()
def kept(model, data, precision):
    total = count = 0.0
    with precision:
        for rows, longest in data.batches(data.kept)[:40]:
            ids, targets, weights = data.rows(rows, longest)
            weights = (weights == 1).float()
            total += model(ids, targets, weights).item() * weights.sum().item()
            count += weights.sum().item()
    return total / max(count, 1)


if __name__ == "__main__":
    main()
