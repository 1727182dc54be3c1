"""What Hugging Face transformers computes, for the golden tests of the model runtime.

Development only: pip install torch==2.7.1 transformers numpy, then python model-runtime/reference/goldens.py
With names of cases, only these. Weights are no files: both sides make them from the name and the index (RandomModel in the tests).
"""
import json
import pathlib
import sys

import numpy as np
import torch
from transformers import Qwen2Config, Qwen2ForCausalLM

OUT = pathlib.Path(__file__).parents[2] / "src/test/resources/inference/goldens"
BASE = dict(
    architectures=["Qwen2ForCausalLM"], model_type="qwen2", hidden_size=64, intermediate_size=160,
    num_hidden_layers=3, num_attention_heads=4, num_key_value_heads=2, vocab_size=320,
    max_position_embeddings=512, rope_theta=1000000.0, rms_norm_eps=1e-6, tie_word_embeddings=False,
    torch_dtype="float32", eos_token_id=319)
YARN = {"rope_type": "yarn", "type": "yarn", "factor": 4.0, "original_max_position_embeddings": 64}
AWQ = {"quant_method": "awq", "bits": 4, "group_size": 32, "zero_point": True, "version": "gemm"}
CASES = {
    "fp32": {},
    "bf16": dict(torch_dtype="bfloat16"),
    "fp16": dict(torch_dtype="float16"),
    "tied": dict(tie_word_embeddings=True),
    "many-heads": dict(num_attention_heads=8, num_key_value_heads=1, hidden_size=128),
    "wide-heads": dict(torch_dtype="bfloat16", num_attention_heads=2, num_key_value_heads=1, hidden_size=128),
    "all-heads": dict(num_key_value_heads=4),
    "yarn": dict(rope_scaling=YARN, max_position_embeddings=256),
    "awq": dict(torch_dtype="bfloat16", quantization_config=AWQ),
    "awq-half": dict(torch_dtype="float16", quantization_config=dict(AWQ, group_size=16)),
    "awq-64": dict(torch_dtype="bfloat16", intermediate_size=192, quantization_config=dict(AWQ, group_size=64)),
    "awq-half-64": dict(torch_dtype="float16", intermediate_size=192, quantization_config=dict(AWQ, group_size=64)),
}
LENGTHS = [1, 5, 17, 40, 130]
NEW = 48


def numbers(name, count):
    """Whole numbers from -128 to 127 that name and index decide: splitmix64, seeded by FNV-1a."""
    seed = 0xCBF29CE484222325
    for byte in name.encode():
        seed = ((seed ^ byte) * 0x100000001B3) & (2**64 - 1)
    with np.errstate(over="ignore"):
        z = np.uint64(seed) + np.arange(1, count + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        z = z ^ (z >> np.uint64(31))
    return (z >> np.uint64(56)).astype(np.int64) - 128


def weight(name, shape):
    n = numbers(name, int(np.prod(shape))).reshape(shape).astype(np.float64)
    if "norm" in name:
        return torch.from_numpy((n + 256) / 256)
    exponent = 7 if "embed_tokens" in name else 10
    return torch.from_numpy(n / 2**exponent)


def quantised(name, out, width, group):
    """The value of a projection whose words, zeros and scales come from their own names."""
    q = numbers(name + ".qweight", width * out).reshape(width, out) & 15
    z = numbers(name + ".qzeros", width // group * out).reshape(-1, out) & 15
    s = ((numbers(name + ".scales", width // group * out).reshape(-1, out) & 7) + 1) / 2**8
    w = (q - np.repeat(z, group, 0)) * np.repeat(s, group, 0)
    return torch.from_numpy(w.T.copy())


def model(config):
    options = {k: v for k, v in config.items() if k not in ("quantization_config", "torch_dtype", "model_type", "architectures")}
    if "rope_scaling" in options:
        options["rope_parameters"] = dict(options["rope_scaling"], rope_theta=options["rope_theta"])
    made = Qwen2Config(**options)
    m = Qwen2ForCausalLM(made).to(getattr(torch, config["torch_dtype"])).eval()
    awq = config.get("quantization_config")
    for name, parameter in m.named_parameters():
        module = name.removesuffix(".weight")
        if awq and module.endswith("_proj"):
            value = quantised(module, *parameter.shape, awq["group_size"])
        else:
            value = weight(name, parameter.shape)
        parameter.data.copy_(value)
    return m


def prompt(seed, length):
    return [int(i) % 319 for i in numbers(f"prompt {seed}", length) + 128]


@torch.no_grad()
def continued(m, ids):
    """Greedy ids, and by how much each was ahead of the next best."""
    out, gaps, first = [], [], None
    for _ in range(NEW):
        logits = m(torch.tensor([ids + out])).logits[0, -1].float()
        if first is None:
            first = [round(float(v), 5) for v in logits]
        best = torch.topk(logits, 2).values
        out.append(int(logits.argmax()))
        gaps.append(round(float(best[0] - best[1]), 5))
    return out, gaps, first


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[1:] or CASES:
        config = {**BASE, **CASES[name]}
        m = model(config)
        rows = []
        for seed, length in enumerate(LENGTHS):
            ids = prompt(seed, length)
            out, gaps, first = continued(m, ids)
            row = {"prompt": ids, "greedy": out, "gaps": gaps}
            if length in (17, 130):
                row["logits"] = first
            rows.append(row)
        text = ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows)
        (OUT / f"{name}.json").write_text(f'{{"config":{json.dumps(config)},\n"rows":[\n{text}\n]}}\n')
        close = sum(g < (1e-3 if config["torch_dtype"] == "float32" else 5e-2) for r in rows for g in r["gaps"])
        print(name, "gaps too small to compare:", close, "of", NEW * len(LENGTHS), "different ids:", len({i for r in rows for i in r["greedy"]}))


main()
