// Products for up to 32 tokens, y[T, N] = x[T, K] W[N, K]^T. The weights, which are all the work, go once from memory to the
// registers of one warp each, in the order in which tensor cores want them: since a sum does not care in which order its terms
// come, a lane takes neighbours for what the instruction takes for distant columns, in W and x alike. A block has 32 rows of W;
// its warps share the columns, and a grid may share them once more.

#ifdef HALF
#define MMA_TYPE "f16"
#define ONE 0x3c003c00u
#define COUNT 0x64006400u  // 1024, whose last bit is worth 1
#else
#define MMA_TYPE "bf16"
#define ONE 0x3f803f80u
#define COUNT 0x43004300u  // 128
#endif

#define WARPS 4

// c[16, 8] += a[16, 16] b[16, 8]; of lane 4 g + i: a rows g and g + 8, b column g, c rows g, g, g + 8, g + 8 and columns 2i, 2i + 1.
__device__ inline void multiply(float* c, u32 a0, u32 a1, u32 a2, u32 a3, u32 b0, u32 b1) {
    asm("mma.sync.aligned.m16n8k16.row.col.f32." MMA_TYPE "." MMA_TYPE ".f32 {%0,%1,%2,%3}, {%4,%5,%6,%7}, {%8,%9}, {%0,%1,%2,%3};"
        : "+f"(c[0]), "+f"(c[1]), "+f"(c[2]), "+f"(c[3])
        : "r"(a0), "r"(a1), "r"(a2), "r"(a3), "r"(b0), "r"(b1));
}

// a * b + c, two numbers each.
__device__ inline u32 fma2(u32 a, u32 b, u32 c) {
    u32 d;
    asm("fma.rn." MMA_TYPE "x2 %0, %1, %2, %3;" : "=r"(d) : "r"(a), "r"(b), "r"(c));
    return d;
}

// What is read once.
__device__ inline uint4 passing(const void* p) {
    uint4 v;
    asm("ld.global.nc.L1::no_allocate.L2::128B.v4.u32 {%0,%1,%2,%3}, [%4];" : "=r"(v.x), "=r"(v.y), "=r"(v.z), "=r"(v.w) : "l"(p));
    return v;
}

__device__ inline uint4 here(const void* p) { return *(const uint4*)p; }

// Weights of 16 bits, rows of K. Of gate and up, which lie one after the other, a tile has 16 rows each.
template <bool GATED> struct Dense {
    static const int CHUNK = 32;
    // Chunks that are read at a time: with more tokens there are more registers of sums.
    template <int NT> __device__ static constexpr int deep() { return NT == 1 ? 2 : 1; }
    struct Piece { uint4 v[4]; };
    const u16* row[4];

    __device__ Dense(const u16* w, int n, int k) {
        int lane = threadIdx.x & 31, half = n / 2;
        for (int i = 0; i < 4; i++) {
            // Eight rows each: of the first 16 of the tile those of lane / 4, and those eight further; then of the other 16.
            int r = GATED ? min(blockIdx.x * 16 + (i >> 1) * 8 + (lane >> 2), half - 1) + (i & 1) * half
                    : min(blockIdx.x * 32 + i * 8 + (lane >> 2), n - 1);
            row[i] = w + (long)r * k + (lane & 3) * 8;
        }
    }

    __device__ inline void load(Piece& p, int chunk) const {
        for (int i = 0; i < 4; i++) p.v[i] = passing(row[i] + chunk * CHUNK);
    }

    template <int NT> __device__ inline void apply(const Piece& p, int chunk, const u16* x, int k, float (&c)[2][NT][4]) const {
        for (int t = 0; t < NT; t++) {
            uint4 b = here(x + (long)t * 8 * k + chunk * CHUNK + (threadIdx.x & 3) * 8);
            for (int j = 0; j < 2; j++) {
                uint4 a = p.v[2 * j], d = p.v[2 * j + 1];
                multiply(c[j][t], a.x, d.x, a.y, d.y, b.x, b.y);
                multiply(c[j][t], a.z, d.z, a.w, d.w, b.z, b.w);
            }
        }
    }
};

// Weights of four bits as four_pack lays them out: for each 16 rows and 64 columns, 16 bytes for each lane.
struct Four {
    static const int CHUNK = 64;
    template <int NT> __device__ static constexpr int deep() { return 2; }
    struct Piece { uint4 v[2]; u32 grid[4]; };
    const uint4* words;
    const u32* grids;
    int k, n, group, row;

    __device__ Four(const uint4* words, const u32* grids, int n, int k, int group)
            : words(words), grids(grids), k(k), n(n), group(group), row(blockIdx.x * 32 + ((threadIdx.x & 31) >> 2)) {}

    __device__ inline void load(Piece& p, int chunk) const {
        for (int j = 0; j < 2; j++) {
            long tile = min(blockIdx.x * 2 + j, n / 16 - 1);
            p.v[j] = passing(words + (tile * (k / CHUNK) + chunk) * 32 + (threadIdx.x & 31));
        }
        const u32* g = grids + (long)(chunk * CHUNK / group) * n;
        for (int i = 0; i < 4; i++) p.grid[i] = g[min(row + i * 8, n - 1)];
    }

    template <int NT> __device__ inline void apply(const Piece& p, int chunk, const u16* x, int k, float (&c)[2][NT][4]) const {
        for (int j = 0; j < 2; j++) {
            u32 less[2];
            float scale[2];
            for (int h = 0; h < 2; h++) {
                u32 g = p.grid[2 * j + h];
                scale[h] = half_wide(g & 0xffff);
                less[h] = pair(-(wide(COUNT & 0xffff) + (g >> 16)), -(wide(COUNT & 0xffff) + (g >> 16)));
            }
            float part[NT][4];
            for (int t = 0; t < NT; t++) for (int e = 0; e < 4; e++) part[t][e] = 0;
            for (int s = 0; s < 4; s++) {
                u32 w = s == 0 ? p.v[j].x : s == 1 ? p.v[j].y : s == 2 ? p.v[j].z : p.v[j].w, a[4];
                for (int i = 0; i < 4; i++) a[i] = fma2(w >> 4 * i & 0x000f000f | COUNT, ONE, less[i & 1]);
                for (int t = 0; t < NT; t++) {
                    uint2 b = *(const uint2*)(x + (long)t * 8 * k + chunk * CHUNK + (threadIdx.x & 3) * 16 + s * 4);
                    multiply(part[t], a[0], a[1], a[2], a[3], b.x, b.y);
                }
            }
            for (int t = 0; t < NT; t++) for (int e = 0; e < 4; e++) c[j][t][e] += part[t][e] * scale[e >> 1];
        }
    }
};

// The block's sums, [32 rows][8 NT tokens], for the chunks from ... to; all threads may read them after.
template <int NT, class W> __device__ inline void sums(const W& weights, const u16* x, int k, int from, int to, float (*all)[8 * NT + 1]) {
    __shared__ float shared[WARPS][32][8 * NT + 1];
    int lane = threadIdx.x & 31, warp = threadIdx.x >> 5;
    const u16* own = x + (long)(lane >> 2) * k;
    const int deep = W::template deep<NT>();
    float c[2][NT][4];
    for (int j = 0; j < 2; j++) for (int t = 0; t < NT; t++) for (int e = 0; e < 4; e++) c[j][t][e] = 0;
    typename W::Piece piece[deep];
    int chunk = from + warp;
#pragma unroll
    for (int d = 0; d < deep; d++) if (chunk + d * WARPS < to) weights.load(piece[d], chunk + d * WARPS);
    await_earlier();
    while (chunk < to) {
#pragma unroll
        for (int d = 0; d < deep; d++) if (chunk + d * WARPS < to) weights.template apply<NT>(piece[d], chunk + d * WARPS, own, k, c);
        chunk += WARPS * deep;
#pragma unroll
        for (int d = 0; d < deep; d++) if (chunk + d * WARPS < to) weights.load(piece[d], chunk + d * WARPS);
    }
    for (int j = 0; j < 2; j++) for (int t = 0; t < NT; t++) for (int e = 0; e < 4; e++) {
        shared[warp][16 * j + (lane >> 2) + (e >> 1) * 8][8 * t + (lane & 3) * 2 + (e & 1)] = c[j][t][e];
    }
    __syncthreads();
    for (int i = threadIdx.x; i < 32 * 8 * NT; i += 32 * WARPS) {
        float sum = 0;
        for (int w = 0; w < WARPS; w++) sum += shared[w][i & 31][i >> 5];
        all[i & 31][i >> 5] = sum;
    }
    __syncthreads();
}

// y[z][t][n], float32: part z of the sums, z being the block's share of the columns. Rows of y have stride numbers, of which
// limit are written.
template <int NT, class W> __device__ inline void parts(const W& weights, const u16* x, float* y, int k, int tokens, int share,
        int stride, int limit, bool round) {
    __shared__ float all[32][8 * NT + 1];
    int chunks = k / W::CHUNK, from = blockIdx.y * share;
    sums<NT>(weights, x, k, from, min(chunks, from + share), all);
    for (int i = threadIdx.x; i < 32 * tokens; i += 32 * WARPS) {
        int n = blockIdx.x * 32 + (i & 31), t = i >> 5;
        float v = all[i & 31][t];
        if (n < limit) y[((long)blockIdx.y * tokens + t) * stride + n] = round ? rounded(v) : v;
    }
}

// out[t][i] = silu(gate) * up, of the model's type.
template <int NT, class W> __device__ inline void gated_parts(const W& weights, const u16* x, u16* out, int k, int tokens, int width) {
    __shared__ float all[32][8 * NT + 1];
    sums<NT>(weights, x, k, 0, k / W::CHUNK, all);
    for (int i = threadIdx.x; i < 16 * tokens; i += 32 * WARPS) {
        int r = i & 15, t = i >> 4, row = (r & 8) * 2 + (r & 7), n = blockIdx.x * 16 + r;
        if (n < width) out[(long)t * width + n] = narrow(gated(rounded(all[row][t]), rounded(all[row + 8][t])));
    }
}

#define FEW(NT, T) \
extern "C" __global__ void __launch_bounds__(32 * WARPS) dense_parts_##T(const u16* w, const u16* x, float* y, int n, int k, int tokens, \
        int share, int stride, int limit, int round) { \
    parts<NT>(Dense<false>(w, n, k), x, y, k, tokens, share, stride, limit, round); \
} \
extern "C" __global__ void __launch_bounds__(32 * WARPS) dense_gated_##T(const u16* w, const u16* x, u16* out, int n, int k, int tokens) { \
    gated_parts<NT>(Dense<true>(w, n, k), x, out, k, tokens, n / 2); \
} \
extern "C" __global__ void __launch_bounds__(32 * WARPS) four_parts_##T(const uint4* w, const u32* grids, int group, const u16* x, float* y, \
        int n, int k, int tokens, int share, int stride, int limit, int round) { \
    parts<NT>(Four(w, grids, n, k, group), x, y, k, tokens, share, stride, limit, round); \
} \
extern "C" __global__ void __launch_bounds__(32 * WARPS) four_gated_##T(const uint4* w, const u32* grids, int group, const u16* x, u16* out, \
        int n, int k, int tokens) { \
    gated_parts<NT>(Four(w, grids, n, k, group), x, out, k, tokens, n / 2); \
}
FEW(1, 8)
FEW(2, 16)
FEW(4, 32)
