"""Writes the golden files of the package org.stepwise.inference.text, with Hugging Face's own code.

Needs Python with `transformers`, `tokenizers` and `jinja2` (5.24, 0.23 and 3.1.6 were used), for development only:

    python model-runtime/reference/text_goldens.py
"""

import json
import random
from pathlib import Path

from tokenizers import Tokenizer
from transformers.utils.chat_template_utils import _compile_jinja_template, _normalize_chat_messages, render_jinja_template

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "src/test/resources/inference/text"
TEMPLATES = OUT / "templates"
SPECIALS = {
    "qwen2.5": {"eos_token": "<|im_end|>", "pad_token": "<|endoftext|>"},
    "chatml": {},
    "llama-like": {"bos_token": "<|begin_of_text|>", "eos_token": "<|eot_id|>"},
    "mistral-like": {"bos_token": "<s>", "eos_token": "</s>"},
    "macros": {},
}

TEXTS = [
    "", " ", "  ", "\n", "\r\n", "\t\tx\n\n\n  y  ", "Hello, world!", "It's what WE'LL do; they'RE here.",
    "x = 3 or x = -5", "12345678901234567890", "3.14159, 1/2, 50 %, 1.000,50 €",
    r"\frac{-b \pm \sqrt{b^2-4ac}}{2a} \cdot \left( x_{1} \right)", "∫₀^∞ e^{−x²} dx = √π/2", "你好，世界！我们一起解方程。",
    "老师，这道题怎么做？", "こんにちは 한국어 العربية ไทย", "🙂", "👩‍🏫👨‍👩‍👧‍👦🇩🇪❤️", "a🎉b", "é é ñ ñ", "ﬁ ﷺ ￥ Å Å",
    "\u200b\u200d\ufeff", "a\u0000b", "\u0001\u001f\u007f\u0085\u00a0", "\ufffd", "\U0010ffff",
    "<|im_start|>user\nHi<|im_end|>\n", "<|endoftext|>", "<|im_start|><|im_start|>", "a<|im_end|>b", " <|im_end|> ",
    "<|im_end", "<tool_call>\n{\"name\": \"f\"}\n</tool_call>", "<TOOL_CALL>", "<|fim_prefix|>def<|fim_suffix|>",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "Ünïcödé ÄÖÜ ß ẞ", "\\n \\t \\\\", "{\"a\": [1, 2.5, null, true]}", "a\u2028b\u2029c",
    "I've 'S 'll 'D ſ 'ſ", "x\u00b2 + y\u00b3 \u2260 \u00bd", "१२३ ١٢٣ Ⅷ ½",
]


def write(name, lines):
    (OUT / name).write_text("[\n" + ",\n".join(json.dumps(line, ensure_ascii=True) for line in lines) + "\n]\n", "utf-8")
    print(name, len(lines))


def tokens():
    tokenizer = Tokenizer.from_file(str(ROOT / "model-runtime/nano/tokenizer.json"))
    rows = []
    for text in TEXTS:
        ids = tokenizer.encode(text, add_special_tokens=False).ids
        rows.append({
            "text": text, "ids": ids, "decoded": tokenizer.decode(ids, skip_special_tokens=False),
            "skipped": tokenizer.decode(ids, skip_special_tokens=True),
        })
    write("encodings.json", rows)
    random.seed(5)
    rows = []
    for _ in range(60):
        top = random.choice([188, 256, 2060])  # bytes only, or all tokens, with some ids that are none
        ids = [random.randrange(top) for _ in range(random.randrange(1, 40))]
        rows.append({
            "ids": ids, "decoded": tokenizer.decode(ids, skip_special_tokens=False),
            "skipped": tokenizer.decode(ids, skip_special_tokens=True),
        })
    write("decodings.json", rows)


def rendered(template, messages, tools=None, prompt=True, extra=None):
    try:
        texts, _ = render_jinja_template(
            [_normalize_chat_messages(messages)], tools=tools, chat_template=template, add_generation_prompt=prompt,
            **(extra or {}))
        return {"text": texts[0]}
    except Exception as problem:
        return {"error": type(problem).__name__ + ": " + str(problem)}


def conversations():
    rows = []
    for row in json.loads((OUT / "conversations.json").read_text("utf-8")):
        for name, specials in SPECIALS.items():
            extra = {**specials, **row.get("extra", {})}
            template = (TEMPLATES / (name + ".jinja")).read_text("utf-8")
            result = rendered(template, row["messages"], row.get("tools"), row.get("prompt", True), extra)
            rows.append({"conversation": row["name"], "template": name, **result})
    write("rendered.json", rows)


def expressions():
    variables = json.loads((OUT / "jinja-variables.json").read_text("utf-8"))
    rows = []
    for source in json.loads((OUT / "jinja-sources.json").read_text("utf-8")):
        try:
            rows.append({"source": source, "text": _compile_jinja_template(source).render(**variables)})
        except Exception as problem:
            rows.append({"source": source, "error": type(problem).__name__ + ": " + str(problem)})
    write("jinja.json", rows)


tokens()
conversations()
expressions()
