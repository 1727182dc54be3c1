// What lies between the products of a layer. T tokens, H hidden; every matrix is in rows of its last size. What a step
// is fed with (ids, places, rows) is there before its first kernel starts.

// x[t] = table[ids[t]], in words of two numbers; the id -1 - i stands for token i that the step before has drawn, or for any
// where that one could not be. Grid: T.
extern "C" __global__ void embed(const u32* table, const int* ids, const int* drawn, u32* x, int words) {
    let_next_start();
    await_earlier();
    int id = ids[blockIdx.x];
    const u32* from = table + (long)max(0, id < 0 ? drawn[-1 - id] : id) * words;
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

// Words of a row that a thread keeps.
#define KEPT 8

// x += add, unless there is neither a whole one nor float32 parts of it, [parts][T * H] (few.cu);
// h = weight * x / sqrt(mean(x^2) + epsilon), rounded where transformers rounds. Grid: T; block: at least words / KEPT.
extern "C" __global__ void add_norm(u32* x, const u16* add, const float* parts, int count, const u32* weight, u32* h, int words,
        float epsilon) {
    let_next_start();
    u32 kept[KEPT], weights[KEPT];
    long row = (long)blockIdx.x * words, size = (long)gridDim.x * words;
    const u32* more = (const u32*)add;
#pragma unroll
    for (int j = 0, i = threadIdx.x; j < KEPT; j++, i += blockDim.x) if (i < words) weights[j] = weight[i];
    await_earlier();
    float squares = 0;
#pragma unroll
    for (int j = 0, i = threadIdx.x; j < KEPT; j++, i += blockDim.x) {
        if (i >= words) continue;
        u32 v = x[row + i];
        if (more || count) {
            float2 sum = more ? make_float2(low(more[row + i]), high(more[row + i])) : make_float2(0, 0);
#pragma unroll 4
            for (int z = 0; z < count; z++) {
                float2 part = ((const float2*)parts)[z * size + row + i];
                sum = make_float2(sum.x + part.x, sum.y + part.y);
            }
            v = pair(low(v) + rounded(sum.x), high(v) + rounded(sum.y));
            x[row + i] = v;
        }
        squares += low(v) * low(v) + high(v) * high(v);
        kept[j] = v;
    }
    float scale = rsqrtf(block_sum(squares) / (2 * words) + epsilon);
#pragma unroll
    for (int j = 0, i = threadIdx.x; j < KEPT; j++, i += blockDim.x) {
        if (i < words) h[row + i] = pair(rounded(low(kept[j]) * scale) * low(weights[j]), rounded(high(kept[j]) * scale) * high(weights[j]));
    }
}

// Bias and rotary turn of queries and keys; keys and values go to their rows of the pool. qkv, of the model's type or as float32
// parts that are still to be added (few.cu), is [T, heads + 2 kv_heads, 2 half]; cos and sin are [places, 2 half], of which the first half is read. A thread has two neighbours of each half.
// Grid: T, enough for all heads; block: half / 2 for each head.
extern "C" __global__ void rotate_store(const u16* qkv, const float* parts, int count, const u32* bias, const u32* cos,
        const u32* sin, const int* places, const int* rows, u32* q, u32* keys, u32* values, int heads, int kv_heads, int half) {
    let_next_start();
    int t = blockIdx.x, i = threadIdx.x % (half / 2), head = blockIdx.y * (blockDim.x / (half / 2)) + threadIdx.x / (half / 2);
    int all = heads + 2 * kv_heads;
    if (head >= all) return;
    u32 first = bias[head * half + i], second = bias[head * half + half / 2 + i], c = 0, s = 0;
    bool turns = head < heads + kv_heads;
    if (turns) {
        long place = (long)places[t] * half + i;
        c = cos[place];
        s = sin[place];
    }
    await_earlier();
    long from = ((long)t * all + head) * half + i, size = (long)gridDim.x * all * half;
    float2 a = make_float2(0, 0), b = a;
    if (!count) {
        u32 v = ((const u32*)qkv)[from], w = ((const u32*)qkv)[from + half / 2];
        a = make_float2(low(v), high(v));
        b = make_float2(low(w), high(w));
    }
#pragma unroll 8
    for (int z = 0; z < count; z++) {
        float2 v = ((const float2*)parts)[z * size + from], w = ((const float2*)parts)[z * size + from + half / 2];
        a = make_float2(a.x + v.x, a.y + v.y);
        b = make_float2(b.x + w.x, b.y + w.y);
    }
    a = make_float2(rounded(rounded(a.x) + low(first)), rounded(rounded(a.y) + high(first)));
    b = make_float2(rounded(rounded(b.x) + low(second)), rounded(rounded(b.y) + high(second)));
    if (turns) {
        float2 turned = make_float2(rounded(a.x * low(c)) - rounded(b.x * low(s)), rounded(a.y * high(c)) - rounded(b.y * high(s)));
        b = make_float2(rounded(b.x * low(c)) + rounded(a.x * low(s)), rounded(b.y * high(c)) + rounded(a.y * high(s)));
        a = turned;
    }
    u32* to = head < heads ? q + ((long)t * heads + head) * half
            : head < heads + kv_heads ? keys + ((long)rows[t] * kv_heads + head - heads) * half
            : values + ((long)rows[t] * kv_heads + head - heads - kv_heads) * half;
    to[i] = pair(a.x, a.y);
    to[i + half / 2] = pair(b.x, b.y);
}

__device__ inline float gated(float gate, float up) { return rounded(gate / (1.f + __expf(-gate))) * up; }

__device__ inline u32 gated(u32 gate, u32 up) { return pair(gated(low(gate), low(up)), gated(high(gate), high(up))); }

// out = silu(gate) * up; both is [T, gate | up], fours the width of one of them by eight numbers. Grid: blocks of fours, T.
extern "C" __global__ void gate(const uint4* both, uint4* out, int fours) {
    let_next_start();
    await_earlier();
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= fours) return;
    const uint4* row = both + (long)blockIdx.y * 2 * fours;
    uint4 g = row[i], u = row[fours + i];
    out[(long)blockIdx.y * fours + i] = make_uint4(gated(g.x, u.x), gated(g.y, u.y), gated(g.z, u.z), gated(g.w, u.w));
}
