"""Trains the nano tokenizer: the tokenizer of Qwen2.5 in every rule, with a vocabulary of 2,048.

Needs Python with `tokenizers` (0.23 was used), for development only. Run it in the root of the repository:

    ./stepwise bench nano-text --split train --count 30000 --seed 1 > texts.jsonl
    python model-runtime/nano/train_tokenizer.py texts.jsonl

The texts are those and this repository's problems, so a later run gives another vocabulary; a model that was trained with the one
before cannot be used with it, and the golden files of src/test/resources/inference/text/ are then to be made anew with
model-runtime/reference/text_goldens.py.
"""

import json
import sys
from pathlib import Path

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "model-runtime" / "nano"
VOCABULARY = 2048
PIECES = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*"
    r"|\s*[\r\n]+|\s+(?!\S)|\s+"
)
SPECIAL = [
    "<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|object_ref_start|>", "<|object_ref_end|>", "<|box_start|>",
    "<|box_end|>", "<|quad_start|>", "<|quad_end|>", "<|vision_start|>", "<|vision_end|>", "<|vision_pad|>",
    "<|image_pad|>", "<|video_pad|>",
]
# Added tokens that Qwen2.5 does not count as special: decoding keeps them.
PLAIN = [
    "<tool_call>", "</tool_call>", "<|fim_prefix|>", "<|fim_middle|>", "<|fim_suffix|>", "<|fim_pad|>",
    "<|repo_name|>", "<|file_sep|>",
]
LINES = [
    "你好，世界！我们一起解方程。", "一元二次方程有两个解。", "请把两边同时减去三。", "老师，这道题怎么做？",
    "Gut gemacht 🎉 weiter so 🙂👍", "👩‍🏫 👨‍👩‍👧‍👦 🇩🇪 ❤️", "Die Lösung lautet x = −3, also größer als −5.",
]


def texts():
    for file in sorted((ROOT / "problem-bank").rglob("*.yaml")):
        yield file.read_text(encoding="utf-8")
    for _ in range(20):
        yield from LINES
    with open(sys.argv[1], encoding="utf-8") as lines:
        for line in lines:
            for message in json.loads(line)["messages"]:
                yield message["role"]
                yield message["content"]


def main():
    tokenizer = Tokenizer(models.BPE(byte_fallback=False))
    tokenizer.normalizer = normalizers.NFC()
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(PIECES), behavior="isolated", invert=False),
        pre_tokenizers.ByteLevel(add_prefix_space=False, trim_offsets=False, use_regex=False),
    ])
    tokenizer.post_processor = processors.ByteLevel(add_prefix_space=False, trim_offsets=False, use_regex=False)
    tokenizer.decoder = decoders.ByteLevel(add_prefix_space=False, trim_offsets=False, use_regex=False)
    tokenizer.train_from_iterator(texts(), trainers.BpeTrainer(
        vocab_size=VOCABULARY - len(SPECIAL) - len(PLAIN),
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
    ))
    tokenizer.add_special_tokens([AddedToken(text, special=True, normalized=False) for text in SPECIAL])
    tokenizer.add_tokens([AddedToken(text, special=False, normalized=False) for text in PLAIN])
    assert tokenizer.get_vocab_size() == VOCABULARY
    tokenizer.save(str(FOLDER / "tokenizer.json"), pretty=False)

    template = ROOT / "src/test/resources/inference/text/templates/qwen2.5.jinja"
    added = {
        str(tokenizer.token_to_id(text)): {
            "content": text, "lstrip": False, "normalized": False, "rstrip": False, "single_word": False,
            "special": text in SPECIAL,
        }
        for text in SPECIAL + PLAIN
    }
    config = {
        "add_bos_token": False, "add_prefix_space": False, "added_tokens_decoder": added,
        "additional_special_tokens": SPECIAL[1:], "bos_token": None, "chat_template": template.read_text("utf-8"),
        "clean_up_tokenization_spaces": False, "eos_token": "<|im_end|>", "errors": "replace",
        "model_max_length": 32768, "pad_token": "<|endoftext|>", "split_special_tokens": False,
        "tokenizer_class": "Qwen2Tokenizer", "unk_token": None,
    }
    (FOLDER / "tokenizer_config.json").write_text(json.dumps(config, indent=2, ensure_ascii=False) + "\n", "utf-8")


main()
