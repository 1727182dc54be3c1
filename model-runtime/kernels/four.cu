// Weights of four bits. AWQ's files have words [K, N/8], zeros [K/group, N/8], eight columns a word in the order below, scales
// float16 [K/group, N]; W[n][k] = (q - z) * s. Here they lie as few.cu multiplies them: for each 16 rows and 64 columns 32
// lanes with four words each; and for each group and row a scale, with the zero in its upper half.

__device__ inline float half_wide(u32 v) {
    float f;
    asm("cvt.f32.f16 %0, %1;" : "=f"(f) : "h"((u16)v));
    return f;
}

// Column c of a word of AWQ stands in its nibble 0 4 1 5 2 6 3 7.
__device__ inline u32 awq_nibble(u32 word, int c) { return word >> 4 * ((c & 1) * 4 + (c >> 1)) & 15; }

// The row of the matrix that stands in row p of a tiled one: gate and up come in turns of eight.
__device__ inline int tiled_row(int p, int n, int gated) { return gated ? p / 16 * 8 + (p & 7) + (p & 8 ? n / 2 : 0) : p; }

// Of lane 4 g + i, word s, nibble b: row g or g + 8, column 16 i + 4 s + 0 to 3 of the tile.
__device__ inline int nibble_row(int lane, int b) { return (lane >> 2) + (b & 1) * 8; }
__device__ inline int nibble_column(int lane, int s, int b) { return (lane & 3) * 16 + s * 4 + (b & 2) + (b >> 2); }

// Grid: K / 64, N / 16; block: 32.
extern "C" __global__ void four_pack(const u32* words, uint4* packed, int n, int gated) {
    let_next_start();
    await_earlier();
    int lane = threadIdx.x;
    u32 made[4];
    for (int s = 0; s < 4; s++) {
        made[s] = 0;
        for (int b = 0; b < 8; b++) {
            int row = tiled_row(blockIdx.y * 16 + nibble_row(lane, b), n, gated);
            long k = blockIdx.x * 64 + nibble_column(lane, s, b);
            made[s] |= awq_nibble(words[k * (n / 8) + row / 8], row & 7) << 4 * b;
        }
    }
    packed[((long)blockIdx.y * gridDim.x + blockIdx.x) * 32 + lane] = make_uint4(made[0], made[1], made[2], made[3]);
}

// Grid: blocks of N, K / group.
extern "C" __global__ void four_grid(const u32* zeros, const u16* scales, u32* grids, int n, int gated) {
    let_next_start();
    await_earlier();
    int p = blockIdx.x * blockDim.x + threadIdx.x;
    if (p >= n) return;
    int row = tiled_row(p, n, gated);
    long g = blockIdx.y;
    grids[g * n + p] = scales[g * n + row] | awq_nibble(zeros[g * (n / 8) + row / 8], row & 7) << 16;
}

// w[N, K] = the weights in the model's type. Grid: enough for the K / 64, N / 16; block: 32 for each chunk of columns.
extern "C" __global__ void four_unpack(const uint4* packed, const u32* grids, u16* w, int n, int k, int group, int gated) {
    let_next_start();
    await_earlier();
    int lane = threadIdx.x & 31, chunk = blockIdx.x * (blockDim.x >> 5) + (threadIdx.x >> 5);
    if (chunk >= k / 64) return;
    uint4 v = packed[((long)blockIdx.y * (k / 64) + chunk) * 32 + lane];
    const u32* g = grids + (long)(chunk * 64 / group) * n + blockIdx.y * 16;
    for (int h = 0; h < 2; h++) {
        u32 grid = g[(lane >> 2) + 8 * h];
        float s = half_wide(grid & 0xffff), z = grid >> 16;
        u32 made[8];
        for (int i = 0; i < 8; i++) {
            u32 word = i < 2 ? v.x : i < 4 ? v.y : i < 6 ? v.z : v.w;
            int b = h + (i & 1) * 2;
            made[i] = pair(((word >> 4 * b & 15) - z) * s, ((word >> 4 * (b + 4) & 15) - z) * s);
        }
        int row = tiled_row(blockIdx.y * 16 + (lane >> 2) + 8 * h, n, gated);
        uint4* to = (uint4*)(w + (long)row * k + chunk * 64 + (lane & 3) * 16);
        to[0] = make_uint4(made[0], made[1], made[2], made[3]);
        to[1] = make_uint4(made[4], made[5], made[6], made[7]);
    }
}
