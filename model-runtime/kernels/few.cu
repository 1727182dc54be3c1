// Products for few tokens, y[T, N] = x[T, K] W[N, K]^T, of which a block takes up to 32. The weights, which are all the work, go once from memory to the
// registers of one warp each, in the order in which tensor cores want them: since a sum does not care in which order its terms
// come, a lane takes neighbours for what the instruction takes for distant columns, in W and x alike. A block has 32 rows of W;
// its warps share the columns, and a grid may share them once more.

#ifdef HALF
#define ONE 0x3c003c00u
#define COUNT 0x64006400u  // 1024, whose last bit is worth 1
#else
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

// What is read once.
__device__ inline uint4 passing(const void* p) {
    uint4 v;
    asm("ld.global.nc.L1::no_allocate.L2::128B.v4.u32 {%0,%1,%2,%3}, [%4];" : "=r"(v.x), "=r"(v.y), "=r"(v.z), "=r"(v.w) : "l"(p));
    return v;
}

__device__ inline uint4 here(const void* p) { return *(const uint4*)p; }

// Of a lane's row of x in tile t of 8 tokens, its eight numbers of 32.
__device__ inline uint4 eight_of(const u16* x, int t, int chunk, int k) { return here(x + (long)t * 8 * k + chunk * 32 + (threadIdx.x & 3) * 8); }

// Weights of 16 bits, rows of K. Of gate and up, which lie one after the other, a tile has 16 rows each.
template <bool GATED> struct Dense {
    static const int CHUNK = 32;
    // Chunks that are on their way at a time.
    template <int NT> __device__ static constexpr int deep() { return 2; }
    struct Piece { uint4 v[4]; };
    // What is loaded of x along with a piece of W; for many tokens there are not enough registers.
    template <int NT> struct Near { uint4 v[NT < 4 ? NT : 1]; };
    const u16* row[4];

    __device__ Dense(const u16* w, int n, int k, int tile) {
        int lane = threadIdx.x & 31, half = n / 2;
        for (int i = 0; i < 4; i++) {
            // Eight rows each: of the first 16 of the tile those of lane / 4, and those eight further; then of the other 16.
            int r = GATED ? min(tile * 16 + (i >> 1) * 8 + (lane >> 2), half - 1) + (i & 1) * half
                    : min(tile * 32 + i * 8 + (lane >> 2), n - 1);
            row[i] = w + (long)r * k + (lane & 3) * 8;
        }
    }

    __device__ inline float scale(int) const { return 1; }

    __device__ inline void load(Piece& p, int chunk) const {
        for (int i = 0; i < 4; i++) p.v[i] = passing(row[i] + chunk * CHUNK);
    }

    template <int NT> __device__ inline void fetch(Near<NT>& near, int chunk, const u16* x, int k) const {
        if (NT < 4) for (int t = 0; t < NT; t++) near.v[t] = eight_of(x, t, chunk, k);
    }

    template <int NT> __device__ inline void apply(const Piece& p, const Near<NT>& near, int chunk, const u16* x, int k, float (&c)[2][NT][4]) const {
        for (int t = 0; t < NT; t++) {
            uint4 b = NT < 4 ? near.v[t] : eight_of(x, t, chunk, k);
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
    template <int NT> struct Near {};
    const uint4* words;
    const u32* grids;
    int k, n, group, tile, row;

    __device__ Four(const uint4* words, const u32* grids, int n, int k, int group, int tile)
            : words(words), grids(grids), k(k), n(n), group(group), tile(tile), row(tile * 32 + ((threadIdx.x & 31) >> 2)) {}

    __device__ inline float scale(int) const { return 1; }

    __device__ inline void load(Piece& p, int chunk) const {
        for (int j = 0; j < 2; j++) {
            long half = min(tile * 2 + j, n / 16 - 1);
            p.v[j] = passing(words + (half * (k / CHUNK) + chunk) * 32 + (threadIdx.x & 31));
        }
        const u32* g = grids + (long)(chunk * CHUNK / group) * n;
        for (int i = 0; i < 4; i++) p.grid[i] = g[min(row + i * 8, n - 1)];
    }

    // There are no registers left for what is near.
    template <int NT> __device__ inline void fetch(Near<NT>&, int, const u16*, int) const {}

    template <int NT> __device__ inline void apply(const Piece& p, const Near<NT>&, int chunk, const u16* x, int k, float (&c)[2][NT][4]) const {
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
                u32 w = word(p.v[j], s), a[4];
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

// Weights of eight bits as eight_pack lays them out: for each 16 rows and 32 columns, 16 bytes for each lane.
struct Eight {
    static const int CHUNK = 32;
    template <int NT> __device__ static constexpr int deep() { return NT == 4 ? 2 : 3; }
    struct Piece { uint4 v[2]; };
    template <int NT> struct Near { uint4 v[NT < 4 ? NT : 1]; };
    const uint4* words;
    const float* scales;
    int k, n, tile;

    __device__ Eight(const uint4* words, const float* scales, int n, int k, int tile) : words(words), scales(scales), k(k), n(n), tile(tile) {}

    __device__ inline float scale(int row) const { return scales[min(tile * 32 + row, n - 1)]; }

    __device__ inline void load(Piece& p, int chunk) const {
        for (int j = 0; j < 2; j++) {
            long half = min(tile * 2 + j, n / 16 - 1);
            p.v[j] = passing(words + (half * (k / CHUNK) + chunk) * 32 + (threadIdx.x & 31));
        }
    }

    template <int NT> __device__ inline void fetch(Near<NT>& near, int chunk, const u16* x, int k) const {
        if (NT < 4) for (int t = 0; t < NT; t++) near.v[t] = eight_of(x, t, chunk, k);
    }

    template <int NT> __device__ inline void apply(const Piece& p, const Near<NT>& near, int chunk, const u16* x, int k, float (&c)[2][NT][4]) const {
        for (int j = 0; j < 2; j++) {
            u32 a[8];
            for (int i = 0; i < 4; i++) {
                a[2 * i] = eight_even(word(p.v[j], i));
                a[2 * i + 1] = eight_odd(word(p.v[j], i));
            }
            for (int t = 0; t < NT; t++) {
                uint4 b = NT < 4 ? near.v[t] : eight_of(x, t, chunk, k);
                multiply(c[j][t], a[0], a[4], a[1], a[5], b.x, b.y);
                multiply(c[j][t], a[2], a[6], a[3], a[7], b.z, b.w);
            }
        }
    }
};

// What each warp has summed of a block's rows, for its share of the columns.
template <int NT> struct Sums {
    float of[WARPS][32][8 * NT + 1];

    __device__ inline float total(int row, int t) const {
        float sum = 0;
        for (int w = 0; w < WARPS; w++) sum += of[w][row][t];
        return sum;
    }
};

// The block's sums for the chunks from ... to; all threads may read them after.
template <int NT, class W> __device__ inline void add_up(const W& weights, const u16* x, int k, int from, int to, Sums<NT>& sums) {
    const int deep = W::template deep<NT>();
    int lane = threadIdx.x & 31, warp = threadIdx.x >> 5, first = from + warp;
    const u16* own = x + (long)(lane >> 2) * k;
    float c[2][NT][4];
    for (int j = 0; j < 2; j++) for (int t = 0; t < NT; t++) for (int e = 0; e < 4; e++) c[j][t][e] = 0;
    typename W::Piece piece[deep];
    typename W::template Near<NT> near[deep];
#pragma unroll
    for (int d = 0; d < deep; d++) if (first + d * WARPS < to) weights.load(piece[d], first + d * WARPS);
    let_next_start();
    await_earlier();
#pragma unroll
    for (int d = 0; d < deep; d++) if (first + d * WARPS < to) weights.template fetch<NT>(near[d], first + d * WARPS, own, k);
    for (; first < to; first += WARPS * deep) {
#pragma unroll
        for (int d = 0; d < deep; d++) {
            int chunk = first + d * WARPS, next = chunk + WARPS * deep;
            if (chunk < to) weights.template apply<NT>(piece[d], near[d], chunk, own, k, c);
            if (next < to) {
                weights.load(piece[d], next);
                weights.template fetch<NT>(near[d], next, own, k);
            }
        }
    }
    for (int j = 0; j < 2; j++) for (int t = 0; t < NT; t++) for (int e = 0; e < 4; e++) {
        int row = 16 * j + (lane >> 2) + (e >> 1) * 8;
        sums.of[warp][row][8 * t + (lane & 3) * 2 + (e & 1)] = c[j][t][e] * weights.scale(row);
    }
    __syncthreads();
}

// Blocks that stand side by side have the same tile of 32 rows of W, for slices of 32 tokens each.
struct Place {
    int tile, slice;

    __device__ Place(int tokens) {
        int slices = (tokens + 31) / 32;
        tile = blockIdx.x / slices;
        slice = blockIdx.x % slices;
    }
};

// y[z][t][n], float32: part z of the sums, z being the block's share of the columns. Rows of y have stride numbers, of which
// limit are written.
template <int NT, class W> __device__ inline void parts(const W& weights, Place place, const u16* x, float* y, int k, int tokens, int share,
        int stride, int limit, bool round) {
    __shared__ Sums<NT> sums;
    int from = blockIdx.y * share, before = 32 * place.slice;
    add_up<NT>(weights, x + (long)before * k, k, from, min(k / W::CHUNK, from + share), sums);
    for (int i = threadIdx.x; i < 32 * min(32, tokens - before); i += 32 * WARPS) {
        int n = place.tile * 32 + (i & 31), t = i >> 5;
        float v = sums.total(i & 31, t);
        if (n < limit) y[((long)blockIdx.y * tokens + before + t) * stride + n] = round ? rounded(v) : v;
    }
}

// out[t][i] = silu(gate) * up, of the model's type.
template <int NT, class W> __device__ inline void gated_parts(const W& weights, Place place, const u16* x, u16* out, int k, int tokens,
        int width) {
    __shared__ Sums<NT> sums;
    int before = 32 * place.slice;
    add_up<NT>(weights, x + (long)before * k, k, 0, k / W::CHUNK, sums);
    for (int i = threadIdx.x; i < 16 * min(32, tokens - before); i += 32 * WARPS) {
        int r = i & 15, t = i >> 4, row = (r & 8) * 2 + (r & 7), n = place.tile * 16 + r;
        if (n < width) out[(long)(before + t) * width + n] = narrow(gated(rounded(sums.total(row, t)), rounded(sums.total(row + 8, t))));
    }
}

// So many blocks shall be on a multiprocessor at once, of weights of 16, 4 and 8 bits.
#define START(BLOCKS) extern "C" __global__ void __launch_bounds__(32 * WARPS, BLOCKS)
#define FEW(NT, T, DENSE, FOUR, EIGHT) \
START(DENSE) dense_parts_##T(const u16* w, const u16* x, float* y, int n, int k, int tokens, int share, int stride, int limit, int round) { \
    Place at(tokens); \
    parts<NT>(Dense<false>(w, n, k, at.tile), at, x, y, k, tokens, share, stride, limit, round); \
} \
START(DENSE) dense_gated_##T(const u16* w, const u16* x, u16* out, int n, int k, int tokens) { \
    Place at(tokens); \
    gated_parts<NT>(Dense<true>(w, n, k, at.tile), at, x, out, k, tokens, n / 2); \
} \
START(FOUR) four_parts_##T(const uint4* w, const u32* grids, int group, const u16* x, float* y, int n, int k, int tokens, int share, \
        int stride, int limit, int round) { \
    Place at(tokens); \
    parts<NT>(Four(w, grids, n, k, group, at.tile), at, x, y, k, tokens, share, stride, limit, round); \
} \
START(FOUR) four_gated_##T(const uint4* w, const u32* grids, int group, const u16* x, u16* out, int n, int k, int tokens) { \
    Place at(tokens); \
    gated_parts<NT>(Four(w, grids, n, k, group, at.tile), at, x, out, k, tokens, n / 2); \
} \
START(EIGHT) eight_parts_##T(const uint4* w, const float* scales, const u16* x, float* y, int n, int k, int tokens, int share, int stride, \
        int limit, int round) { \
    Place at(tokens); \
    parts<NT>(Eight(w, scales, n, k, at.tile), at, x, y, k, tokens, share, stride, limit, round); \
} \
START(EIGHT) eight_gated_##T(const uint4* w, const float* scales, const u16* x, u16* out, int n, int k, int tokens) { \
    Place at(tokens); \
    gated_parts<NT>(Eight(w, scales, n, k, at.tile), at, x, out, k, tokens, n / 2); \
}
FEW(1, 8, 6, 4, 9)
FEW(2, 16, 5, 4, 5)
FEW(4, 32, 4, 2, 5)
