// Attention where each sequence reads one token, over the flat pool of keys and values. A block has the queries of one head of
// keys, at most 8, and a share of the keys of one sequence; its warps take 16 keys at a time. Tensor cores get the queries as rows,
// and keys and values in an order in which a lane reads 16 bytes at once: of a product over dimensions the order does not matter,
// and the dimensions of the output are put back in theirs at the end.

#define ATTENTION_WARPS 4
#define MOST_SPLITS 32

// Two numbers of one dimension from rows a and b of values; h is 0 for the lower halves.
__device__ inline u32 both(u32 a, u32 b, int h) { return h ? __byte_perm(a, b, 0x7632) : __byte_perm(a, b, 0x5410); }

// Of 16 rows from one on, or the last one instead, what a lane needs of keys and values.
template <int CHUNKS, int HALVES> __device__ inline void load_rows(const u16* k, const u16* v, long stride, int first, int length,
        uint4 (&a)[2][CHUNKS], uint4 (&b)[4][HALVES]) {
    int g = (threadIdx.x & 31) >> 2, c = threadIdx.x & 3;
    for (int n = 0; n < 2; n++) for (int i = 0; i < CHUNKS; i++) {
        a[n][i] = passing(k + min(first + n * 8 + g, length - 1) * stride + i * 32 + c * 8);
    }
    for (int r = 0; r < 4; r++) for (int h = 0; h < HALVES; h++) {
        b[r][h] = passing(v + min(first + (r >> 1) * 8 + 2 * c + (r & 1), length - 1) * stride + h * 64 + g * 8);
    }
}

// out [S, kv_heads, group, D]; keys and values are rows of kv_heads * D. partial is float32 and has for each block [8][D] sums and
// [8][2], the largest score and the weight of all; counters are one for each sequence and head of keys, zero before and after.
// Grid: kv_heads, S, splits, up to MOST_SPLITS; block: 32 * ATTENTION_WARPS.
template <int D> __device__ inline void attend(const u16* q, const u16* keys, const u16* values, const int* starts, const int* used,
        float* partial, u32* counters, u16* out, int group, float scale) {
    const int CHUNKS = D / 32, HALVES = D / 64;
    __shared__ float sums[ATTENTION_WARPS][8][D + 2];
    let_next_start();
    int lane = threadIdx.x & 31, warp = threadIdx.x >> 5, g = lane >> 2, c = lane & 3;
    int kv_heads = gridDim.x, s = blockIdx.y;
    long stride = (long)kv_heads * D;
    const u16* k = keys + starts[s] * stride + blockIdx.x * D;
    const u16* v = values + starts[s] * stride + blockIdx.x * D;
    int length = used[s];
    int share = ((length + gridDim.z - 1) / gridDim.z + 15) / 16 * 16;
    int from = blockIdx.z * share, to = min(length, from + share), first = from + warp * 16;

    // The last row is of this step; those before it are there already.
    uint4 a[2][CHUNKS], b[4][HALVES];
    bool early = first + 16 < length && first < to;
    if (early) load_rows<CHUNKS, HALVES>(k, v, stride, first, length, a, b);
    await_earlier();
    uint4 queries[CHUNKS];
    const u16* own = q + ((long)s * kv_heads + blockIdx.x) * group * D + g * D;
    for (int i = 0; i < CHUNKS; i++) queries[i] = g < group ? here(own + i * 32 + c * 8) : make_uint4(0, 0, 0, 0);
    float o[HALVES][8][4];
    for (int h = 0; h < HALVES; h++) for (int t = 0; t < 8; t++) for (int e = 0; e < 4; e++) o[h][t][e] = 0;
    float most = -1e30f, weight = 0;
    for (; first < to; first += ATTENTION_WARPS * 16) {
        if (!early) load_rows<CHUNKS, HALVES>(k, v, stride, first, length, a, b);
        early = false;
        float score[2][4] = {};
        for (int n = 0; n < 2; n++) for (int i = 0; i < CHUNKS; i++) {
            multiply(score[n], queries[i].x, 0, queries[i].y, 0, a[n][i].x, a[n][i].y);
            multiply(score[n], queries[i].z, 0, queries[i].w, 0, a[n][i].z, a[n][i].w);
        }
        float now = most;
        for (int n = 0; n < 2; n++) for (int e = 0; e < 2; e++) {
            score[n][e] = first + n * 8 + 2 * c + e < to ? score[n][e] * scale : -1e30f;
            now = fmaxf(now, score[n][e]);
        }
        now = fmaxf(now, __shfl_xor_sync(~0u, now, 1));
        now = fmaxf(now, __shfl_xor_sync(~0u, now, 2));
        float less = exp2f(most - now);
        most = now;
        weight *= less;
        for (int h = 0; h < HALVES; h++) for (int t = 0; t < 8; t++) for (int e = 0; e < 2; e++) o[h][t][e] *= less;
        u32 p[2];
        for (int n = 0; n < 2; n++) {
            float x = exp2f(score[n][0] - now), y = exp2f(score[n][1] - now);
            weight += x + y;
            p[n] = pair(x, y);
        }
        for (int h = 0; h < HALVES; h++) for (int t = 0; t < 8; t++) {
            multiply(o[h][t], p[0], 0, p[1], 0, both(word(b[0][h], t >> 1), word(b[1][h], t >> 1), t & 1),
                    both(word(b[2][h], t >> 1), word(b[3][h], t >> 1), t & 1));
        }
    }
    weight += __shfl_xor_sync(~0u, weight, 1);
    weight += __shfl_xor_sync(~0u, weight, 2);
    for (int h = 0; h < HALVES; h++) for (int t = 0; t < 8; t++) for (int e = 0; e < 2; e++) {
        sums[warp][g][h * 64 + (2 * c + e) * 8 + t] = o[h][t][e];
    }
    if (c == 0) {
        sums[warp][g][D] = most;
        sums[warp][g][D + 1] = weight;
    }
    __syncthreads();

    // The warps' sums, then those of the blocks that share the sequence, which the last of them adds up in their order.
    const int size = 8 * (D + 2);
    long block = ((long)s * kv_heads + blockIdx.x) * gridDim.z;
    bool alone = gridDim.z == 1;
    u16* target = out + ((long)s * kv_heads + blockIdx.x) * group * D;
    for (int i = threadIdx.x; i < group * D; i += blockDim.x) {
        int row = i / D, d = i % D;
        float top = -1e30f, sum = 0, all = 0;
        for (int w = 0; w < ATTENTION_WARPS; w++) top = fmaxf(top, sums[w][row][D]);
        for (int w = 0; w < ATTENTION_WARPS; w++) {
            float part = exp2f(sums[w][row][D] - top);
            sum += part * sums[w][row][d];
            all += part * sums[w][row][D + 1];
        }
        if (alone) {
            target[i] = narrow(sum / all);
        } else {
            float* mine = partial + (block + blockIdx.z) * size;
            mine[i] = sum;
            if (d == 0) {
                mine[8 * D + 2 * row] = top;
                mine[8 * D + 2 * row + 1] = all;
            }
        }
    }
    if (alone) return;
    __shared__ bool last;
    __threadfence();
    __syncthreads();
    if (!threadIdx.x) {
        u32* counter = counters + s * kv_heads + blockIdx.x;
        last = atomicAdd(counter, 1) == gridDim.z - 1;
        if (last) *counter = 0;
    }
    __syncthreads();
    if (!last) return;
    __threadfence();
    // What a split weighs against the others of its query.
    __shared__ float factors[MOST_SPLITS][8];
    const float* all_parts = partial + block * size;
    int splits = gridDim.z;
    for (int i = threadIdx.x; i < splits * 8; i += blockDim.x) factors[i / 8][i % 8] = __ldcg(all_parts + i / 8 * size + 8 * D + i % 8 * 2);
    __syncthreads();
    float top = -1e30f, all = 0;
    if (threadIdx.x < 8) {
        for (int z = 0; z < splits; z++) top = fmaxf(top, factors[z][threadIdx.x]);
        for (int z = 0; z < splits; z++) all += exp2f(factors[z][threadIdx.x] - top) * __ldcg(all_parts + z * size + 8 * D + threadIdx.x * 2 + 1);
        for (int z = 0; z < splits; z++) factors[z][threadIdx.x] = exp2f(factors[z][threadIdx.x] - top) / all;
    }
    __syncthreads();
    for (int i = threadIdx.x * 4; i < group * D; i += blockDim.x * 4) {
        float x = 0, y = 0, z = 0, w = 0;
#pragma unroll 8
        for (int part = 0; part < splits; part++) {
            float4 v = __ldcg((const float4*)(all_parts + part * size + i));
            float f = factors[part][i / D];
            x += f * v.x;
            y += f * v.y;
            z += f * v.z;
            w += f * v.w;
        }
        *(uint2*)(target + i) = make_uint2(pair(x, y), pair(z, w));
    }
}

#define ATTEND(D) \
extern "C" __global__ void __launch_bounds__(32 * ATTENTION_WARPS) attend_##D(const u16* q, const u16* keys, const u16* values, \
        const int* starts, const int* used, float* partial, u32* counters, u16* out, int group, float scale) { \
    attend<D>(q, keys, values, starts, used, partial, counters, out, group, scale); \
}
ATTEND(64)
ATTEND(128)
