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
    const float* __restrict__ logits;
    int size;
    float most, scale;

    // Larger for the likelier; below 2^30.
    __device__ inline u32 key(int i) const { return __float_as_uint(exp2f((__ldg(logits + i) - most) * scale)); }

    // Calls f with each token's number and key from one on, a stride apart; several are read at a time.
    template <class F> __device__ inline void each(int from, int to, int stride, F f) const {
        const int ahead = 8;
        for (int i = from; i < to; i += ahead * stride) {
            u32 keys[ahead];
#pragma unroll
            for (int a = 0; a < ahead; a++) keys[a] = i + a * stride < to ? key(i + a * stride) : 0;
#pragma unroll
            for (int a = 0; a < ahead; a++) if (i + a * stride < to) f(i + a * stride, keys[a]);
        }
    }
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
// than top_k. Ten bits of the key at a time, from the highest. In the first round, in which many tokens meet in a few bins,
// there are four of each, and a bin adds up how many there are and how much they exceed it, in 2^-16 of its width.
__device__ inline void cut(const Row& row, Bound& bound, float share, int top_k) {
    __shared__ u64 bins[1024];
    __shared__ u32 counts[4][1024], excesses[4][1024];
    __shared__ u64 rest;
    __shared__ u32 digit;
    u32 prefix = 0, least = bound.key;
    for (int shift = 20; shift >= 0; shift -= 10) {
        bins[threadIdx.x] = 0;
        for (int r = 0; r < 4; r++) counts[r][threadIdx.x] = excesses[r][threadIdx.x] = 0;
        __syncthreads();
        if (shift == 20) {
            row.each(threadIdx.x, row.size, 1024, [&](int i, u32 k) {
                if (k < least) return;
                atomicAdd(&counts[i & 3][k >> 20], 1);
                if (!top_k) atomicAdd(&excesses[i & 3][k >> 20], k >> 4 & 0xffff);
            });
            __syncthreads();
            u64 count = 0, excess = 0;
            for (int r = 0; r < 4; r++) {
                count += counts[r][threadIdx.x];
                excess += excesses[r][threadIdx.x];
            }
            u64 low = amount(threadIdx.x << 20), width = amount((threadIdx.x + 1) << 20) - low;
            // Each exceeds what was counted by half a unit on average.
            u64 units = 2 * excess + count;
            bins[threadIdx.x] = top_k ? count : count * low + (width >> 17 ? units * (width >> 17) : units * width >> 17);
        } else {
            row.each(threadIdx.x, row.size, 1024, [&](int i, u32 k) {
                if (k >> (shift + 10) == prefix && k >= least) atomicAdd(&bins[k >> shift & 1023], top_k ? 1 : amount(k));
            });
        }
        __syncthreads();
        u64 own = bins[1023 - threadIdx.x];
        u64 up_to = sum_up_to(own);
        if (threadIdx.x == 1023) {
            if (shift == 20) {
                u64 now = up_to - (top_k ? 0 : bound.beyond * amount(bound.key));
                rest = top_k ? top_k : (u64)ceil((double)share * (double)now);
            }
            // What was reckoned in the round before may be a little more than what is there.
            rest = max(1ull, min(rest, up_to));
        }
        __syncthreads();
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

// A stretch of a row, the number to be reached in it, and how many that are equal to the bound still stay.
struct Stretch {
    int from, to;
    u64 target;
    u32 ties;
};

// Narrows a stretch to that of a warp, in which the sum of what stays passes the target. Before the first time, the target is
// a share of all that stays, from 0 to 1.
__device__ inline void narrow_to_warp(const Row& row, const Bound& bound, Stretch& stretch, double share) {
    __shared__ u64 aboves[32];
    __shared__ u32 equals[32];
    __shared__ Stretch found;
    int lane = threadIdx.x & 31, warp = threadIdx.x >> 5;
    int length = (stretch.to - stretch.from + 1023) / 1024 * 32;
    int from = min(stretch.to, stretch.from + warp * length), to = min(stretch.to, from + length);
    u64 above = 0;
    u32 equal = 0;
    row.each(from + lane, to, 32, [&](int i, u32 k) {
        if (k > bound.key) above += amount(k);
        if (k == bound.key) equal++;
    });
    for (int o = 16; o; o >>= 1) {
        above += __shfl_xor_sync(~0u, above, o);
        equal += __shfl_xor_sync(~0u, equal, o);
    }
    if (!lane) {
        aboves[warp] = above;
        equals[warp] = equal;
    }
    __syncthreads();
    u64 all = 0, before = 0, own = 0;
    u32 ties = 0, ties_before = 0;
    for (int w = 0; w < 32; w++) {
        u32 here = min(equals[w], stretch.ties - ties);
        u64 sum = aboves[w] + here * amount(bound.key);
        if (w == warp) {
            before = all;
            own = sum;
            ties_before = ties;
        }
        all += sum;
        ties += here;
    }
    u64 target = share < 0 ? stretch.target : (u64)(share * (double)all);
    target = min(target, all - 1);
    if (!lane && own && before <= target && target < before + own) {
        found = {from, to, target - before, stretch.ties - ties_before};
    }
    __syncthreads();
    stretch = found;
    __syncthreads();
}

// One warp: the first token of a stretch at which the sum of what stays passes the target.
__device__ inline int walk(const Row& row, const Bound& bound, Stretch stretch) {
    int lane = threadIdx.x & 31, last = -1;
    u64 before = 0;
    for (int start = stretch.from; start < stretch.to; start += 32) {
        int i = start + lane;
        u32 k = i < stretch.to ? row.key(i) : 0;
        u32 equals = __ballot_sync(~0u, i < stretch.to && k == bound.key);
        bool tie = (equals >> lane & 1) && __popc(equals & ((1u << lane) - 1)) < stretch.ties;
        u64 own = i < stretch.to && k > bound.key || tie ? amount(k) : 0, sum = own;
        for (int o = 1; o < 32; o *= 2) {
            u64 other = __shfl_up_sync(~0u, sum, o);
            if (lane >= o) sum += other;
        }
        u32 passed = __ballot_sync(~0u, before + sum > stretch.target && own);
        if (passed) return start + __ffs(passed) - 1;
        u32 any = __ballot_sync(~0u, own != 0);
        if (any) last = start + 31 - __clz(any);
        before += __shfl_sync(~0u, sum, 31);
        stretch.ties -= min(stretch.ties, (u32)__popc(equals));
    }
    return last;
}

// The likeliest token of a row and its logit; of equals the first. A NaN counts as more than anything.
__device__ inline u64 likeliest(const float* logits, int size) {
    __shared__ u64 warps[32];
    u64 best = 0;
    for (int from = threadIdx.x; from < size; from += 8 * 1024) {
        float x[8];
#pragma unroll
        for (int a = 0; a < 8; a++) x[a] = from + a * 1024 < size ? __ldg(logits + from + a * 1024) : 0;
#pragma unroll
        for (int a = 0; a < 8; a++) {
            int i = from + a * 1024;
            u32 u = __float_as_uint(x[a]);
            u32 order = x[a] != x[a] ? ~0u : u >> 31 ? ~u : u | 0x80000000u;
            if (i < size) best = max(best, (u64)order << 32 | (u32)~i);
        }
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
    let_next_start();
    await_earlier();
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

    Stretch stretch = {0, size, 0, bound.ties};
    narrow_to_warp(row, bound, stretch, choice.uniform);
    narrow_to_warp(row, bound, stretch, -1);
    if (threadIdx.x < 32) {
        int token_drawn = walk(row, bound, stretch);
        if (!threadIdx.x) chosen[blockIdx.x] = token_drawn;
    }
}
