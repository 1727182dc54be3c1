// What lies between the products of a layer. T tokens, H hidden; every matrix is in rows of its last size.

// x[t] = table[ids[t]], in words of two numbers. Grid: T.
extern "C" __global__ void embed(const u32* table, const int* ids, u32* x, int words) {
    let_next_start();
    await_earlier();
    const u32* from = table + (long)ids[blockIdx.x] * words;
    u32* to = x + (long)blockIdx.x * words;
    for (int i = threadIdx.x; i < words; i += blockDim.x) to[i] = from[i];
}

// out[w] = x[wanted[w]], in words of two numbers. Grid: rows of out.
extern "C" __global__ void take_rows(const u32* x, const int* wanted, u32* out, int words) {
    let_next_start();
    await_earlier();
    const u32* from = x + (long)wanted[blockIdx.x] * words;
    u32* to = out + (long)blockIdx.x * words;
    for (int i = threadIdx.x; i < words; i += blockDim.x) to[i] = from[i];
}

// An element of a product: of the model's type, or the sum of its float32 parts, [parts][T * row] (few.cu).
__device__ inline float element(const u16* whole, const float* parts, int count, long i, long size) {
    if (!count) return wide(whole[i]);
    float sum = 0;
    for (int z = 0; z < count; z++) sum += parts[z * size + i];
    return rounded(sum);
}

// x += add, unless there is neither a whole one nor parts of it; h = weight * x / sqrt(mean(x^2) + epsilon), rounded where
// transformers rounds. Grid: T; block: up to 1024.
extern "C" __global__ void add_norm(u32* x, const u16* add, const float* parts, int count, const u32* weight, u32* h, int words,
        float epsilon) {
    let_next_start();
    await_earlier();
    long row = (long)blockIdx.x * words, size = (long)gridDim.x * 2 * words;
    float squares = 0;
    for (int i = threadIdx.x; i < words; i += blockDim.x) {
        u32 v = x[row + i];
        if (add || count) {
            long at = 2 * (row + i);
            v = pair(low(v) + element(add, parts, count, at, size), high(v) + element(add, parts, count, at + 1, size));
            x[row + i] = v;
        }
        squares += low(v) * low(v) + high(v) * high(v);
    }
    float scale = rsqrtf(block_sum(squares) / (2 * words) + epsilon);
    for (int i = threadIdx.x; i < words; i += blockDim.x) {
        u32 v = x[row + i], w = weight[i];
        h[row + i] = pair(rounded(low(v) * scale) * low(w), rounded(high(v) * scale) * high(w));
    }
}

// Bias and rotary turn of queries and keys; keys and values go to their rows of the pool. qkv, whole or in parts, is [T, heads +
// 2 kv_heads, 2 half]; cos and sin are [places, 2 half], of which the first half is read. Grid: T, heads + 2 kv_heads; block: half.
extern "C" __global__ void rotate_store(const u16* qkv, const float* parts, int count, const u16* bias, const u16* cos,
        const u16* sin, const int* places, const int* rows, u16* q, u16* keys, u16* values, int heads, int kv_heads, int half) {
    let_next_start();
    await_earlier();
    int t = blockIdx.x, head = blockIdx.y, i = threadIdx.x, size = 2 * half;
    long from = ((long)t * gridDim.y + head) * size + i, all = (long)gridDim.x * gridDim.y * size;
    float a = rounded(element(qkv, parts, count, from, all) + wide(bias[head * size + i]));
    float b = rounded(element(qkv, parts, count, from + half, all) + wide(bias[head * size + half + i]));
    if (head < heads + kv_heads) {
        long place = (long)places[t] * size + i;
        float c = wide(cos[place]), s = wide(sin[place]);
        float turned = rounded(a * c) - rounded(b * s);
        b = rounded(b * c) + rounded(a * s);
        a = turned;
    }
    u16* to = head < heads ? q + ((long)t * heads + head) * size
            : head < heads + kv_heads ? keys + ((long)rows[t] * kv_heads + head - heads) * size
            : values + ((long)rows[t] * kv_heads + head - heads - kv_heads) * size;
    to[i] = narrow(a);
    to[i + half] = narrow(b);
}

__device__ inline float gated(float gate, float up) { return rounded(gate / (1.f + __expf(-gate))) * up; }

// out = silu(gate) * up; both is [T, gate | up], words the width of one of them. Grid: blocks of words, T.
extern "C" __global__ void gate(const u32* both, u32* out, int words) {
    let_next_start();
    await_earlier();
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= words) return;
    const u32* row = both + (long)blockIdx.y * 2 * words;
    u32 g = row[i], u = row[words + i];
    out[(long)blockIdx.y * words + i] = pair(gated(low(g), low(u)), gated(high(g), high(u)));
}
