"""How fast llama.cpp reads and writes with a model folder on processors, at several widths of weights.

Called by bench.py where llama-cpp-python and gguf are installed. usage: llama.py FOLDER CONTEXT BATCH...
"""
import ctypes
import json
import os
import sys
import tempfile
import time

import gguf
import llama_cpp as ll
import numpy as np
from safetensors import safe_open

folder, context, batches = sys.argv[1], int(sys.argv[2]), [int(b) for b in sys.argv[3:]]
config = json.load(open(os.path.join(folder, "config.json")))
THREADS = len(os.sched_getaffinity(0))
NAMES = {
    "input_layernorm": "attn_norm", "post_attention_layernorm": "ffn_norm", "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k", "self_attn.v_proj": "attn_v", "self_attn.o_proj": "attn_output",
    "mlp.gate_proj": "ffn_gate", "mlp.up_proj": "ffn_up", "mlp.down_proj": "ffn_down",
}


def name(stored):
    if stored.startswith("model.layers."):
        layer, rest = stored[len("model.layers."):].split(".", 1)
        part, kind = rest.rsplit(".", 1)
        return f"blk.{layer}.{NAMES[part]}.{kind}"
    return {"model.embed_tokens.weight": "token_embd.weight", "model.norm.weight": "output_norm.weight", "lm_head.weight": "output.weight"}[stored]


def write(path):
    out = gguf.GGUFWriter(path, "qwen2")
    out.add_block_count(config["num_hidden_layers"])
    out.add_context_length(config["max_position_embeddings"])
    out.add_embedding_length(config["hidden_size"])
    out.add_feed_forward_length(config["intermediate_size"])
    out.add_head_count(config["num_attention_heads"])
    out.add_head_count_kv(config["num_key_value_heads"])
    out.add_rope_freq_base(config.get("rope_theta", 1e6))
    out.add_layer_norm_rms_eps(config["rms_norm_eps"])
    out.add_vocab_size(config["vocab_size"])
    out.add_tokenizer_model("none")
    with safe_open(os.path.join(folder, "model.safetensors"), "pt") as tensors:
        for stored in tensors.keys():
            tensor = tensors.get_tensor(stored).float().contiguous()
            if tensor.ndim == 1:
                out.add_tensor(name(stored), tensor.numpy())
            else:
                half = (tensor.numpy().view(np.uint32) >> 16).astype(np.uint16)
                out.add_tensor(name(stored), half.view(np.uint8), raw_dtype=gguf.GGMLQuantizationType.BF16)
    out.write_header_to_file()
    out.write_kv_data_to_file()
    out.write_tensors_to_file()
    out.close()


def quantised(path, kind, target):
    how = ll.llama_model_quantize_default_params()
    how.ftype = kind
    how.nthread = THREADS
    if ll.llama_model_quantize(path.encode(), target.encode(), ctypes.byref(how)):
        raise SystemExit("llama.cpp could not quantise")
    return target


class Runner:
    def __init__(self, path):
        params = ll.llama_model_default_params()
        params.n_gpu_layers = 0
        self.model = ll.llama_model_load_from_file(path.encode(), params)
        params = ll.llama_context_default_params()
        most = max(batches)
        params.n_ctx, params.n_batch, params.n_ubatch = most * (context + 64) + 640, 512, 512
        params.n_seq_max, params.n_threads, params.n_threads_batch = most, THREADS, THREADS
        params.kv_unified = True
        self.context = ll.llama_init_from_model(self.model, params)
        self.batch = ll.llama_batch_init(512, 0, most)

    def step(self, rows):
        """rows: (token, position, sequence, whether its logits are wanted); the likeliest token of those."""
        b = self.batch
        b.n_tokens = len(rows)
        for i, (token, position, sequence, wanted) in enumerate(rows):
            b.token[i], b.pos[i], b.n_seq_id[i], b.logits[i] = token, position, 1, wanted
            b.seq_id[i][0] = sequence
        if ll.llama_decode(self.context, b):
            raise SystemExit("llama.cpp could not decode")
        n = config["vocab_size"]
        picks = []
        for i, row in enumerate(rows):
            if row[3]:
                picks.append(int(np.ctypeslib.as_array(ll.llama_get_logits_ith(self.context, i), (n,)).argmax()))
        return picks

    def clear(self):
        ll.llama_memory_clear(ll.llama_get_memory(self.context), True)

    def prefill(self, length):
        best = 1e9
        for round in range(3):
            self.clear()
            ids = np.random.randint(0, config["vocab_size"], length).tolist()
            began = time.perf_counter()
            self.step([(token, i, 0, i == length - 1) for i, token in enumerate(ids)])
            if round:
                best = min(best, time.perf_counter() - began)
        return length / best

    def decode(self, batch, tokens):
        best = 0
        for round in range(2):
            self.clear()
            last = []
            for sequence in range(batch):
                ids = np.random.randint(0, config["vocab_size"], context).tolist()
                last += self.step([(token, i, sequence, i == context - 1) for i, token in enumerate(ids)])
            for step in range(tokens):
                if step == tokens // 4:
                    began = time.perf_counter()
                last = self.step([(token, context + step, i, True) for i, token in enumerate(last)])
            best = max(best, batch * (tokens - tokens // 4) / (time.perf_counter() - began))
        return best


@ctypes.CFUNCTYPE(None, ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p)
def silent(level, text, data):
    pass


ll.llama_log_set(silent, None)
print(f"llama-cpp-python {ll.__version__}, {THREADS} threads")
with tempfile.TemporaryDirectory() as room:
    whole = os.path.join(room, "bf16.gguf")
    write(whole)
    for kind, label in ((None, "BF16"), (ll.LLAMA_FTYPE_MOSTLY_Q8_0, "Q8_0"), (ll.LLAMA_FTYPE_MOSTLY_Q4_0, "Q4_0")):
        runner = Runner(whole if kind is None else quantised(whole, kind, os.path.join(room, label)))
        print(f"llama.cpp {label} prefill, 128 / 512 tokens: {runner.prefill(128):.1f} / {runner.prefill(512):.1f} tokens/s", flush=True)
        for batch in batches:
            print(f"llama.cpp {label} decode, batch {batch}, context {context}: {runner.decode(batch, 32):.1f} tokens/s", flush=True)
