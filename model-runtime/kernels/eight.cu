// Weights of eight bits (e4m3: a sign, four bits of exponent, three of fraction) with a scale for each row, as few.cu multiplies
// them: for each 16 rows and 32 columns 32 lanes with 16 bytes each. No instruction for such numbers is needed: with its
// exponent put where that of 16 bits begins, one is a number of 16 bits too, but for a power of two.

#define LARGEST_EIGHT 448.f
#ifdef HALF
#define EIGHT_SHIFT 1
#define EIGHT_BITS 0x3f803f80u
#define EIGHT_POWER 0x5c005c00u  // 2^8
#else
#define EIGHT_SHIFT 4
#define EIGHT_BITS 0x07f007f0u
#define EIGHT_POWER 0x7b807b80u  // 2^120
#endif

__device__ inline u32 eight_scaled(u32 a) { return fma2(a, EIGHT_POWER, 0x80008000u); }

// Bytes 1 and 3, or 0 and 2, of a word as two numbers of 16 bits.
__device__ inline u32 eight_odd(u32 w) { return eight_scaled(w & 0x80008000u | w >> EIGHT_SHIFT & EIGHT_BITS); }
__device__ inline u32 eight_even(u32 w) { return eight_scaled(w << 8 & 0x80008000u | w << 8 - EIGHT_SHIFT & EIGHT_BITS); }

// The nearest number of eight bits, ties to even; |f| is LARGEST_EIGHT at most.
__device__ inline u32 eight_narrow(float f) {
    u32 u = __float_as_uint(f), sign = u >> 24 & 0x80, size = u & 0x7fffffff;
    if (fabsf(f) < 0.015625f) return sign | (u32)__float2int_rn(fabsf(f) * 512);
    return sign | min((size + 0x7ffff + (size >> 20 & 1)) - (120u << 23) >> 20, 0x7eu);
}

// Of column c of the eight that a lane has of a row: its byte. Pairs of neighbours stand in bytes 0 and 2, or 1 and 3.
__device__ inline int eight_byte(int c) { return (c & 4) + ((c & 1) << 1) + ((c & 2) >> 1); }

// Packs w[N, K]. Grid: N; block: 256.
extern "C" __global__ void eight_pack(const u16* w, unsigned char* packed, float* scales, int n, int k, int gated) {
    let_next_start();
    await_earlier();
    int p = blockIdx.x;
    const u16* row = w + (long)tiled_row(p, n, gated) * k;
    float most = 0;
    for (int i = threadIdx.x; i < k; i += blockDim.x) most = fmaxf(most, fabsf(wide(row[i])));
    most = block_most(most);
    float scale = most > 0 ? most / LARGEST_EIGHT : 1;
    if (!threadIdx.x) scales[p] = scale;
    unsigned char* to = packed + (long)(p / 16) * 16 * k + (p >> 3 & 1) * 8 + (p & 7) * 64;
    for (int i = threadIdx.x; i < k; i += blockDim.x) {
        float f = fminf(fmaxf(wide(row[i]) / scale, -LARGEST_EIGHT), LARGEST_EIGHT);
        to[i / 32 * 512 + (i / 8 & 3) * 16 + eight_byte(i & 7)] = eight_narrow(f);
    }
}

// w[N, K] = the weights in the model's type. Grid: enough for the K / 32, N / 16; block: 32 for each chunk of columns.
extern "C" __global__ void eight_unpack(const uint4* packed, const float* scales, u16* w, int n, int k, int gated) {
    let_next_start();
    await_earlier();
    int lane = threadIdx.x & 31, chunk = blockIdx.x * (blockDim.x >> 5) + (threadIdx.x >> 5);
    if (chunk >= k / 32) return;
    uint4 v = packed[((long)blockIdx.y * (k / 32) + chunk) * 32 + lane];
    for (int h = 0; h < 2; h++) {
        int p = blockIdx.y * 16 + (lane >> 2) + 8 * h;
        float s = scales[p];
        u32 made[4];
        for (int i = 0; i < 4; i++) {
            u32 from = h ? (i < 2 ? v.z : v.w) : (i < 2 ? v.x : v.y), two = i & 1 ? eight_odd(from) : eight_even(from);
            made[i] = pair(low(two) * s, high(two) * s);
        }
        *(uint4*)(w + (long)tiled_row(p, n, gated) * k + chunk * 32 + (lane & 3) * 8) = make_uint4(made[0], made[1], made[2], made[3]);
    }
}
