// Numbers of 16 bits, two in a word: bfloat16, or float16 where HALF is defined. Put before each of the other files;
// without CUDA's own headers, which a machine that only runs the model does not have.

typedef unsigned short u16;
typedef unsigned int u32;

#ifdef HALF
#define MMA_TYPE "f16"
__device__ inline float wide(u16 v) {
    float f;
    asm("cvt.f32.f16 %0, %1;" : "=f"(f) : "h"(v));
    return f;
}

__device__ inline u16 narrow(float f) {
    u16 v;
    asm("cvt.rn.f16.f32 %0, %1;" : "=h"(v) : "f"(f));
    return v;
}
#else
#define MMA_TYPE "bf16"
__device__ inline float wide(u16 v) { return __uint_as_float((u32)v << 16); }

// Round to nearest, ties to even; a NaN stays one.
__device__ inline u16 narrow(float f) {
    u32 u = __float_as_uint(f);
    return f != f ? 0x7fff : (u + 0x7fffu + ((u >> 16) & 1u)) >> 16;
}
#endif

// a * b + c, two numbers each.
__device__ inline u32 fma2(u32 a, u32 b, u32 c) {
    u32 d;
    asm("fma.rn." MMA_TYPE "x2 %0, %1, %2, %3;" : "=r"(d) : "r"(a), "r"(b), "r"(c));
    return d;
}

__device__ inline u32 word(uint4 v, int i) { return i == 0 ? v.x : i == 1 ? v.y : i == 2 ? v.z : v.w; }

// On cards that can, a kernel is started while the one before it still runs: it lets the next one be started as well, does what
// it can without the results of earlier ones, and waits for these.
__device__ inline void let_next_start() {
#if __CUDA_ARCH__ >= 900
    asm volatile("griddepcontrol.launch_dependents;");
#endif
}

__device__ inline void await_earlier() {
#if __CUDA_ARCH__ >= 900
    asm volatile("griddepcontrol.wait;" ::: "memory");
#endif
}

__device__ inline float low(u32 v) { return wide((u16)v); }
__device__ inline float high(u32 v) { return wide((u16)(v >> 16)); }
__device__ inline u32 pair(float a, float b) { return narrow(a) | (u32)narrow(b) << 16; }
__device__ inline float rounded(float f) { return wide(narrow(f)); }

// Over all threads of a block, for each of them: the sum, and the largest of numbers that are not negative.
template <bool SUM> __device__ inline float block_all(float s) {
    __shared__ float warps[32];
    for (int o = 16; o; o >>= 1) {
        float other = __shfl_xor_sync(~0u, s, o);
        s = SUM ? s + other : fmaxf(s, other);
    }
    if (!(threadIdx.x & 31)) warps[threadIdx.x >> 5] = s;
    __syncthreads();
    s = (threadIdx.x & 31) < (blockDim.x >> 5) ? warps[threadIdx.x & 31] : 0.f;
    for (int o = 16; o; o >>= 1) {
        float other = __shfl_xor_sync(~0u, s, o);
        s = SUM ? s + other : fmaxf(s, other);
    }
    __syncthreads();
    return s;
}

__device__ inline float block_sum(float s) { return block_all<true>(s); }
__device__ inline float block_most(float s) { return block_all<false>(s); }
