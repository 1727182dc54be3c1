// Weights of four bits in the layout of AWQ's files: words [K, N/8], zeros [K/group, N/8], eight columns a word in the
// order below, scales float16 [K/group, N]; W[k][n] = (q - z) * s.

__device__ inline float half(u16 v) {
    float f;
    asm("cvt.f32.f16 %0, %1;" : "=f"(f) : "h"(v));
    return f;
}

// Column c of a word stands in its nibble 0 4 1 5 2 6 3 7.
__device__ inline int nibble(u32 word, int c) { return word >> 4 * ((c & 1) * 4 + (c >> 1)) & 15; }

// w[K, N] = the unpacked weights. Grid: blocks of words, K.
extern "C" __global__ void awq_unpack(const u32* words, const u32* zeros, const u16* scales, uint4* w, int width, int group) {
    int n = blockIdx.x * blockDim.x + threadIdx.x, k = blockIdx.y;
    if (n >= width) return;
    u32 word = words[(long)k * width + n];
    long g = k / group;
    u32 zero = zeros[g * width + n];
    uint4 packed = ((const uint4*)scales)[g * width + n];
    const u16* s = (const u16*)&packed;
    float v[8];
    for (int c = 0; c < 8; c++) v[c] = (nibble(word, c) - nibble(zero, c)) * half(s[c]);
    w[(long)k * width + n] = make_uint4(pair(v[0], v[1]), pair(v[2], v[3]), pair(v[4], v[5]), pair(v[6], v[7]));
}

// parts[z][T][N] = the product of x[T, K] with slice z of the rows of W, for up to ROWS tokens. A warp reads 32 words of a
// row, so 256 columns; the warps of a block share the slice, and their sums are added in a fixed order. The scale of a group
// is applied to its sum. Grid: blocks of 32 words, slices; block: 32 * warps; slices are whole groups.
template <int ROWS>
__device__ inline void awq_parts(const u32* words, const u32* zeros, const u16* scales, const u16* x, float* parts, int width,
        int k_all, int group, int tokens, int groups_a_slice) {
    int lane = threadIdx.x & 31, warp = threadIdx.x >> 5, warps = blockDim.x >> 5;
    int n = blockIdx.x * 32 + lane, groups = k_all / group;
    int from = blockIdx.y * groups_a_slice, to = min(groups, from + groups_a_slice);
    float sum[ROWS][8];
    for (int t = 0; t < ROWS; t++) for (int c = 0; c < 8; c++) sum[t][c] = 0;
    if (n < width) for (int g = from; g < to; g++) {
        u32 zero = zeros[(long)g * width + n];
        uint4 packed = ((const uint4*)scales)[(long)g * width + n];
        float part[ROWS][8];
        for (int t = 0; t < ROWS; t++) for (int c = 0; c < 8; c++) part[t][c] = 0;
        float z[8];
        for (int c = 0; c < 8; c++) z[c] = 8388608.f + nibble(zero, c);
#pragma unroll 4
        for (int k = g * group + warp; k < (g + 1) * group; k += warps) {
            u32 word = __ldcs(words + (long)k * width + n);
            float v[ROWS];
            for (int t = 0; t < ROWS; t++) v[t] = t < tokens ? wide(x[(long)t * k_all + k]) : 0.f;
            for (int c = 0; c < 8; c++) {
                // 2^23 + q, as a float
                float q = __uint_as_float(nibble(word, c) | 0x4b000000u) - z[c];
                for (int t = 0; t < ROWS; t++) part[t][c] += v[t] * q;
            }
        }
        for (int c = 0; c < 8; c++) {
            u32 both = c < 2 ? packed.x : c < 4 ? packed.y : c < 6 ? packed.z : packed.w;
            float s = half((u16)(both >> 16 * (c & 1)));
            for (int t = 0; t < ROWS; t++) sum[t][c] += part[t][c] * s;
        }
    }
    __shared__ float shared[8][32][9];
    for (int t = 0; t < tokens; t++) {
        for (int c = 0; c < 8; c++) shared[warp][lane][c] = sum[t][c];
        __syncthreads();
        int column = threadIdx.x;
        if (blockIdx.x * 256 + column < 8 * width) {
            float all = 0;
            for (int w = 0; w < warps; w++) all += shared[w][column >> 3][column & 7];
            parts[((long)blockIdx.y * tokens + t) * 8 * width + blockIdx.x * 256 + column] = all;
        }
        __syncthreads();
    }
}

#define AWQ_PARTS(ROWS) \
extern "C" __global__ void __launch_bounds__(256) awq_parts_##ROWS(const u32* words, const u32* zeros, const u16* scales, \
        const u16* x, float* parts, int width, int k_all, int group, int tokens, int groups_a_slice) { \
    awq_parts<ROWS>(words, zeros, scales, x, parts, width, k_all, group, tokens, groups_a_slice); \
}
AWQ_PARTS(1)
AWQ_PARTS(2)
AWQ_PARTS(4)
AWQ_PARTS(8)

// out = the sum of the slices' parts, in their order. Grid: blocks of size, the elements of out.
extern "C" __global__ void awq_sum(const float* parts, u16* out, int size, int slices) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= size) return;
    float all = 0;
    for (int z = 0; z < slices; z++) all += parts[(long)z * size + i];
    out[i] = narrow(all);
}
