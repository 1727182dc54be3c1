"""How fast Hugging Face transformers reads and writes with a model folder, for ./stepwise bench model --python.

usage: bench.py FOLDER cpu|cuda CONTEXT BATCH...
"""
import importlib.util
import os
import subprocess
import sys
import time

import torch
import transformers
from transformers import AutoModelForCausalLM, DynamicCache, StaticCache

folder, device, context, batches = sys.argv[1], sys.argv[2], int(sys.argv[3]), [int(b) for b in sys.argv[4:]]
model = AutoModelForCausalLM.from_pretrained(folder, dtype="auto", local_files_only=True).to(device).eval()
vocabulary = model.config.vocab_size
print(f"transformers {transformers.__version__}, torch {torch.__version__}, {model.dtype}, attention {model.config._attn_implementation}")


def now():
    if device == "cuda":
        torch.cuda.synchronize()
    return time.perf_counter()


def random(batch, length):
    return torch.randint(0, vocabulary, (batch, length), device=device)


@torch.no_grad()
def prefill(length):
    best = 1e9
    for round in range(4):
        ids = random(1, length)
        began = now()
        int(model(ids, logits_to_keep=1).logits[0, -1].argmax())
        if round:
            best = min(best, now() - began)
    return length / best


@torch.no_grad()
def decode(batch, tokens):
    """The forward pass in a loop with a growing cache and the likeliest token: what generate does, without its own work."""
    best = 0
    for round in range(2):
        cache = DynamicCache(config=model.config)
        token = model(random(batch, context), past_key_values=cache, logits_to_keep=1).logits[:, -1].argmax(-1, keepdim=True)
        began = None
        for step in range(tokens):
            if step == tokens // 4:
                began = now()
            token = model(token, past_key_values=cache).logits[:, -1].argmax(-1, keepdim=True)
            token.tolist()
        best = max(best, batch * (tokens - tokens // 4) / (now() - began))
    return best


@torch.no_grad()
def compiled(batch, tokens):
    """The same with a cache of fixed size, and the forward pass compiled and recorded by torch.compile."""
    step = torch.compile(model.forward, mode="reduce-overhead", fullgraph=True)
    best = 0
    for round in range(2):
        cache = StaticCache(config=model.config, max_cache_len=context + tokens + 8)
        token = model(random(batch, context), past_key_values=cache, logits_to_keep=1).logits[:, -1].argmax(-1, keepdim=True)
        began = None
        for i in range(tokens):
            if i == tokens // 2:
                began = now()
            place = torch.full((batch, 1), context + i, device=device)
            token = step(token.clone(), position_ids=place, past_key_values=cache).logits[:, -1].argmax(-1, keepdim=True)
            token.tolist()
        best = max(best, batch * (tokens - tokens // 2) / (now() - began))
    return best


for length in (128, 512, 2048) if device == "cuda" else (128, 512):
    print(f"transformers prefill, {length} tokens: {prefill(length):.1f} tokens/s", flush=True)
for batch in batches:
    if batch <= 32:
        print(f"transformers decode, batch {batch}, context {context}: {decode(batch, 64 if device == 'cuda' else 24):.1f} tokens/s", flush=True)
if device == "cuda":
    for batch in (1, 32):
        try:
            print(f"transformers decode, static cache and torch.compile, batch {batch}, context {context}: {compiled(batch, 64):.1f} tokens/s", flush=True)
        except Exception as e:
            print(f"torch.compile, batch {batch}: {str(e).splitlines()[0]}", flush=True)
if device == "cpu" and all(importlib.util.find_spec(name) for name in ("llama_cpp", "gguf")):
    del model
    done = subprocess.run([sys.executable, os.path.join(os.path.dirname(__file__), "llama.py"), folder, str(context), *sys.argv[4:]])
    if done.returncode:
        print(f"llama.cpp ended with {done.returncode}; built for another processor?")
