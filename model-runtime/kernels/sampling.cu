// A token for each row of logits, without sorting: what is kept is found digit by digit of its weight e^((x - most) / t),
// which is 1 for the likeliest. Sums are of whole numbers, 2^40 times the weights, so that their order does not matter.

typedef unsigned long long u64;

// Read as org.stepwise.inference.torch.CudaChooser writes it; temperature 0 takes the likeliest.
struct Choice {
    double uniform;
    float temperature, top_p, min_p;
    int top_k;
};

// Weights of at least this key stay, and of those that have it the first ones: so many, and so many not.
struct Bound {
    u32 key, ties, beyond;
};

__device__ inline u64 amount(u32 key) { return (u64)(__uint_as_float(key) * 1099511627776.f); }

struct Row {
    const float* logits;
    int size;
    float most, scale;

    // Larger for the likelier; below 2^30.
    __device__ inline u32 key(int i) const { return __float_as_uint(exp2f((logits[i] - most) * scale)); }
};

// For all threads of a block of 1024: the sum over those up to this one.
__device__ inline u64 sum_up_to(u64 v) {
    __shared__ u64 warps[32];
    int lane = threadIdx.x & 31, warp = threadIdx.x >> 5;
    for (int o = 1; o < 32; o *= 2) {
        u64 other = __shfl_up_sync(~0u, v, o);
        if (lane >= o) v += other;
    }
    if (lane == 31) warps[warp] = v;
    __syncthreads();
    u64 before = lane < warp ? warps[lane] : 0;
    for (int o = 16; o; o >>= 1) before += __shfl_xor_sync(~0u, before, o);
    __syncthreads();
    return v + before;
}

// Raises the bound until the likeliest that stay before it add up to less than a share of what stays now, or count less
// than top_k. Ten bits of the key at a time, from the highest.
__device__ inline void cut(const Row& row, Bound& bound, float share, int top_k) {
    __shared__ u64 bins[1024];
    __shared__ u64 rest;
    __shared__ u32 digit;
    u32 prefix = 0;
    for (int shift = 20; shift >= 0; shift -= 10) {
        bins[threadIdx.x] = 0;
        __syncthreads();
        for (int i = threadIdx.x; i < row.size; i += 1024) {
            u32 k = row.key(i);
            if (k >> (shift + 10) == prefix && k >= bound.key) atomicAdd(&bins[k >> shift & 1023], top_k ? 1 : amount(k));
        }
        __syncthreads();
        u64 own = bins[1023 - threadIdx.x];
        u64 up_to = sum_up_to(own);
        if (shift == 20) {
            if (threadIdx.x == 1023) {
                u64 now = up_to - (top_k ? 0 : bound.beyond * amount(bound.key));
                u64 wanted = top_k ? top_k : (u64)ceil((double)share * (double)now);
                rest = max(1ull, min(wanted, now));
            }
            __syncthreads();
        }
        u64 wanted = rest;
        __syncthreads();
        if (own && up_to - own < wanted && wanted <= up_to) {
            digit = 1023 - threadIdx.x;
            rest = wanted - (up_to - own);
        }
        __syncthreads();
        prefix = prefix << 10 | digit;
    }
    u64 each = top_k ? 1 : max(1ull, amount(prefix));
    u32 ties = (u32)((rest + each - 1) / each);
    bound.ties = prefix == bound.key ? min(bound.ties, ties) : ties;
    bound.beyond = top_k ? (u32)bins[digit] - bound.ties : 0;
    bound.key = prefix;
    __syncthreads();
}

// What stays of a stretch of a warp: the sum of the weights above the bound, and how many are equal to it.
__device__ inline void stretch(const Row& row, Bound bound, int from, int to, u64& above, u32& equal) {
    above = 0;
    equal = 0;
    for (int i = from + (threadIdx.x & 31); i < to; i += 32) {
        u32 k = row.key(i);
        if (k > bound.key) above += amount(k);
        if (k == bound.key) equal++;
    }
    for (int o = 16; o; o >>= 1) {
        above += __shfl_xor_sync(~0u, above, o);
        equal += __shfl_xor_sync(~0u, equal, o);
    }
}

// One warp: the first token at which the sum of what stays passes the target, from a token on.
__device__ inline void walk(const Row& row, Bound bound, int from, int to, u64 target, u32 ties, int* chosen) {
    int lane = threadIdx.x & 31, last = -1;
    u64 before = 0;
    for (int start = from; start < to; start += 32) {
        int i = start + lane;
        u32 k = i < to ? row.key(i) : 0;
        u32 equals = __ballot_sync(~0u, i < to && k == bound.key);
        bool tie = (equals >> lane & 1) && __popc(equals & ((1u << lane) - 1)) < ties;
        u64 sum = i < to && k > bound.key || tie ? amount(k) : 0;
        u64 own = sum;
        for (int o = 1; o < 32; o *= 2) {
            u64 other = __shfl_up_sync(~0u, sum, o);
            if (lane >= o) sum += other;
        }
        u32 passed = __ballot_sync(~0u, before + sum > target && own);
        u32 any = __ballot_sync(~0u, own != 0);
        if (any) last = start + 31 - __clz(any);
        if (passed) {
            last = start + __ffs(passed) - 1;
            break;
        }
        before += __shfl_sync(~0u, sum, 31);
        ties -= min(ties, (u32)__popc(equals));
    }
    if (!lane) *chosen = last;
}

// The likeliest token of a row and its logit; of equals the first. A NaN counts as more than anything.
__device__ inline u64 likeliest(const float* logits, int size) {
    __shared__ u64 warps[32];
    u64 best = 0;
    for (int i = threadIdx.x; i < size; i += 1024) {
        float x = logits[i];
        u32 u = __float_as_uint(x);
        u32 order = x != x ? ~0u : u >> 31 ? ~u : u | 0x80000000u;
        best = max(best, (u64)order << 32 | (u32)~i);
    }
    for (int o = 16; o; o >>= 1) best = max(best, __shfl_xor_sync(~0u, best, o));
    if (!(threadIdx.x & 31)) warps[threadIdx.x >> 5] = best;
    __syncthreads();
    best = warps[threadIdx.x & 31];
    for (int o = 16; o; o >>= 1) best = max(best, __shfl_xor_sync(~0u, best, o));
    return best;
}

// chosen[r] = a token of row r, or -1 if the logits are no numbers. Grid: rows; block: 1024.
extern "C" __global__ void __launch_bounds__(1024) choose(const float* logits, const Choice* choices, int* chosen, int size) {
    Row row = {logits + (long)blockIdx.x * size, size, 0, 0};
    Choice choice = choices[blockIdx.x];
    u64 best = likeliest(row.logits, size);
    int token = (int)~(u32)best;
    row.most = row.logits[token];
    bool finite = fabsf(row.most) < 3e38f;
    if (!finite || choice.temperature == 0) {
        if (!threadIdx.x) chosen[blockIdx.x] = finite ? token : -1;
        return;
    }
    row.scale = 1.44269504f / choice.temperature;
    Bound bound = {0, ~0u, 0};
    if (choice.top_k) cut(row, bound, 0, choice.top_k);
    if (choice.top_p < 1) cut(row, bound, choice.top_p, 0);
    u32 least = __float_as_uint(choice.min_p);
    if (least > bound.key) bound = {least, ~0u, 0};

    __shared__ u64 aboves[32];
    __shared__ u32 equals[32];
    int lane = threadIdx.x & 31, warp = threadIdx.x >> 5;
    int length = (size + 1023) / 1024 * 32;
    u64 above;
    u32 equal;
    stretch(row, bound, min(size, warp * length), min(size, (warp + 1) * length), above, equal);
    if (!lane) {
        aboves[warp] = above;
        equals[warp] = equal;
    }
    __syncthreads();
    u64 all = 0, before = 0;
    u32 ties_all = 0, ties_before = 0;
    for (int w = 0; w < 32; w++) {
        u32 ties = min(equals[w], bound.ties - ties_all);
        ties_all += ties;
        all += aboves[w] + ties * amount(bound.key);
        if (w + 1 == warp) {
            before = all;
            ties_before = ties_all;
        }
    }
    u64 own = aboves[warp] + min(equals[warp], bound.ties - ties_before) * amount(bound.key);
    u64 target = min((u64)(choice.uniform * (double)all), all - 1);
    if (own && before <= target && target < before + own) {
        walk(row, bound, warp * length, min(size, (warp + 1) * length), target - before, bound.ties - ties_before,
                chosen + blockIdx.x);
    }
}
